import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInfo } from '../../../../src/main/workspace/open-workspace'
import { Standing } from '../../../../src/main/workspace/standing'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import type { WorkspaceInfo } from '../../../../src/shared/workspace/workspace-info'

const hears = { log: () => {}, leftOut: () => {} }

/** A promise that is opened from outside. */
function gate() {
  let open = (): void => {}
  const opened = new Promise<void>((done) => {
    open = done
  })
  return { opened, open }
}

/** A workspace that looks at its pictures until `release` is called. */
async function slowly() {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-standing-'))
  const told: WorkspaceInfo[] = []
  const looking = gate()
  const looked = gate()
  const standing = new Standing({
    root,
    info: await readInfo(root, false, hears),
    kept: join(root, 'kept'),
    call: {
      setSite: () => Promise.resolve(),
      setViews: () => Promise.resolve(),
      readFields: () => Promise.resolve({ understood: null }),
      undecided: () => Promise.resolve([]),
    },
    decisions: { add: () => Promise.reject(new Error('nothing is decided here')) },
    pictures: {
      look: () => {
        looking.open()
        return looked.opened
      },
      lieOn: () => {},
      answer: () => Promise.resolve(),
      info: { shown: true, servers: 1 },
    },
    isThere: () => Promise.resolve(true),
    tell: (info) => void told.push(info),
    notice: () => {},
    warn: (error) => expect.unreachable(String(error)),
    hears,
  })
  return { standing, told, looking: looking.opened, release: looked.open }
}

test('what is understood while the site is read again stays', async () => {
  const { standing, told, looking, release } = await slowly()
  standing.readSiteAgain()
  await looking
  await standing.understood({ ...newsroomTable, timeZone: 'America/New_York' })
  release()
  await expect.poll(() => told.at(-1)?.pictures.shown).toBe(true)
  expect(standing.info.fields.timeZone).toBe('America/New_York')
})
