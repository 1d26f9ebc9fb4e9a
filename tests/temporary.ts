import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Before a run: all that its tests put into the temporary folder goes into one folder, which goes with the run. */
// biome-ignore lint/style/noDefaultExport: Playwright and vitest ask for one
export default function oneTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-tests-'))
  // As open as the temporary folder itself: some tests start the app as a plain user.
  chmodSync(folder, 0o1777)
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
