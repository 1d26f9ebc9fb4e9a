import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { loadExchange } from '../../../../../src/main/articles/write/exchange'
import { moveArticle, whyNotMoved } from '../../../../../src/main/articles/write/move-article'
import { hashOf } from '../../../../../src/main/files/hash'

const exchange = await loadExchange()
const [from, to] = ['_drafts/eel.md', '_posts/2024-06-01-eel.md']
const [text, theirs] = ['---\ntitle: Eel\n---\n', '---\ntitle: Their eel\n---\n']

let root = ''
/** What is done just before the system's move of each number. */
let before: (() => void)[] = []
let way = 'one step'
const real = exchange?.move
if (exchange !== null) {
  const move: typeof exchange.move = (...names) => {
    before.shift()?.()
    if (way === 'one step') return real?.(...names)
    throw Object.assign(new Error('EINVAL'), { code: 'EINVAL' })
  }
  Object.assign(exchange, { move })
}
afterAll(() => void (exchange !== null && Object.assign(exchange, { move: real })))
beforeEach(() => {
  before = []
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-move-')))
  for (const folder of ['_drafts', '_posts']) mkdirSync(join(root, folder))
  put(from, text)
})
const put = (path: string, written: string): void => writeFileSync(join(root, path), written)
const textAt = (path: string): string => readFileSync(join(root, path), 'utf8')
const files = (): Record<string, string> =>
  Object.fromEntries(
    ['_drafts', '_posts'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => [`${folder}/${name}`, textAt(`${folder}/${name}`)]),
    ),
  )
/** As most programs save: beside the file, and renamed onto it. */
const saveByRename = (written: string) => (): void => {
  put('theirs', written)
  renameSync(join(root, 'theirs'), join(root, from))
}
const move = () => moveArticle({ root, from, to, hash: hashOf(text) })
const fail = (code: string) => (): void => {
  throw Object.assign(new Error(code), { code })
}

const ways = exchange === null ? ['by rename'] : ['one step', 'by rename']
describe.each(ways)('%s', (by) => {
  beforeEach(() => {
    way = by
  })

  test('a file gets its new place, whose folder is made', async () => {
    expect(await moveArticle({ root, from, to: 'blog/_posts/eel.md', hash: hashOf(text) })).toMatchObject({
      kind: 'written',
    })
    expect([textAt('blog/_posts/eel.md'), existsSync(join(root, from))]).toEqual([text, false])
  })

  test('what stands at the new place stays', async () => {
    put(to, theirs)
    expect(await move()).toMatchObject({ kind: 'refused', reason: { code: 'taken' } })
    expect(files()).toEqual({ [from]: text, [to]: theirs })
  })

  test('another version than the one that was read isn’t moved', async () => {
    put(from, theirs)
    expect(await move()).toEqual({ kind: 'moved' })
    expect(files()).toEqual({ [from]: theirs })
  })

  test.runIf(exchange !== null)(
    'a version that came just before the move goes back to where it was written',
    async () => {
      before = [saveByRename(theirs)]
      expect(await move()).toEqual({ kind: 'moved' })
      expect(files()).toEqual({ [from]: theirs })
    },
  )

  test.runIf(exchange !== null)('and lies beside where a third one stands there by then', async () => {
    before = [saveByRename(theirs), () => put(from, 'third')]
    expect(await move()).toEqual({ kind: 'moved' })
    const { [from]: third, ...others } = files()
    expect([third, ...Object.values(others)]).toEqual(['third', theirs])
    expect(Object.keys(others)[0]).toMatch(/^_drafts\/\.eel\.md\..*\.copydesk-out$/)
  })

  test('a file that has both names, as a kill once left it, loses the old one', async () => {
    linkSync(join(root, from), join(root, to))
    expect(await whyNotMoved({ root, from, to })).toBeNull()
    expect(await move()).toMatchObject({ kind: 'written' })
    expect(files()).toEqual({ [to]: text })
  })
})

test.runIf(exchange !== null)('what the folders don’t allow leaves the file where it is, with one name', async () => {
  way = 'one step'
  for (const [code, message] of [
    ['EACCES', 'You have no right to move files from _drafts to _posts.'],
    ['EXDEV', '_posts lies on another disk than _drafts. Move it by hand.'],
  ] as const) {
    before = [fail(code)]
    expect(await move()).toMatchObject({ kind: 'refused', reason: { message } })
    expect(files()).toEqual({ [from]: text })
  }
})

test.each(['_site', '_data', '_drafts', '_news', '/tmp', '.git', 'nowhere'])(
  'nothing goes into a folder that is a link to %s',
  async (leads) => {
    for (const folder of ['_site', '_data', '_news', '.git']) mkdirSync(join(root, folder))
    symlinkSync(leads, join(root, 'linked'))
    for (const target of ['linked/eel.md', 'linked/deep/eel.md']) {
      const reason = await whyNotMoved({ root, from, to: target })
      expect(reason?.message).toMatch(/link/)
      expect(await moveArticle({ root, from, to: target, hash: hashOf(text) })).toEqual({ kind: 'refused', reason })
    }
    expect(textAt(from)).toBe(text)
  },
)

test('a file in the place of the folder is said', async () => {
  put('posts', 'a file')
  expect(await whyNotMoved({ root, from, to: 'posts/eel.md' })).toMatchObject({ code: 'not-a-folder' })
})
