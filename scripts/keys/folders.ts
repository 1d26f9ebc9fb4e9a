import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bigWorkspace } from '../bench/measure'

/** A copy of a workspace of `count` articles of real size. */
export function copyOfBig(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-keys-'))
  cpSync(bigWorkspace(count), folder, { recursive: true })
  return folder
}

/** How many of its articles are unpublished. */
export function unpublishedIn(folder: string): number {
  const news = join(folder, '_news')
  return readdirSync(news).filter((name) => /^published: false/m.test(readFileSync(join(news, name), 'utf8'))).length
}
