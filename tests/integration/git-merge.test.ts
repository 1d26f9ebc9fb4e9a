import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from './copydesk'
import { makeFolder } from './open'

/** Git starts the driver anew for each article: COPYDESK_PULL=real takes as many as a pipeline changes in a night. */
const ARTICLES = process.env.COPYDESK_PULL === 'real' ? 500 : 25

const pathOf = (at: number): string => `_news/story ${at}.md`
const paths = Array.from({ length: ARTICLES }, (_, at) => pathOf(at))

/** Fields of the editor and of the pipeline, line by line. */
interface Story {
  readonly title: string
  readonly updated: string
  readonly published: boolean
  readonly heat: number
  readonly secured: string
}
const story = (at: number, { title, updated, published, heat, secured }: Story): string =>
  `---\ntitle: "${title} ${at}" # keep it short\nupdatedDateTime: ${updated}\npublished: ${published}\nheat: ${heat}\nsecured: ${secured}\n---\nStory ${at}.\n`

const before: Story = { title: 'Fog', updated: '2026-06-13', published: false, heat: 1, secured: 'YQ==' }
const edited = { title: 'Fog over the harbour', published: true }
const piped = { updated: '2026-06-14', heat: 7, secured: 'Yg==' }

const config = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
const run = (folder: string, ...given: string[]) =>
  spawnSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@a.example', ...given], {
    encoding: 'utf8',
    env: { ...process.env, ...config },
  })
function git(folder: string, ...given: string[]): string {
  const { status, stdout, stderr } = run(folder, ...given)
  if (status !== 0) throw new Error(`git ${given.join(' ')}: ${stdout}${stderr}`)
  return stdout
}

function commit(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'articles')
}

const all = (fields: Story): Record<string, string> =>
  Object.fromEntries(paths.map((path, at) => [path, story(at, fields)]))

/** The editor's clone of what the pipeline has pushed since. */
function clones(
  base: Readonly<Record<string, string | Buffer>>,
  theirs: Readonly<Record<string, string | Buffer>>,
): string {
  const origin = makeFolder({ '.gitattributes': '*.md merge=copydesk\n', ...base })
  git(origin, 'init', '--quiet', '--initial-branch=main')
  commit(origin, {})
  const editor = mkdtempSync(join(tmpdir(), 'copydesk-clone-'))
  git(editor, 'clone', '--quiet', origin, '.')
  commit(origin, theirs)
  return editor
}

const pull = (folder: string) => run(folder, 'pull', '--quiet', '--no-rebase', '--no-edit')
const useDriver = (folder: string): string =>
  git(
    folder,
    'config',
    'merge.copydesk.driver',
    `'${process.execPath}' '${join(project, 'bin/copydesk.mjs')}' merge %O %A %B`,
  )
const unmerged = (folder: string): string[] =>
  git(folder, 'diff', '--name-only', '-z', '--diff-filter=U').split('\0').filter(Boolean).sort()

test(`a pull of ${ARTICLES} articles that the pipeline and the editor changed in neighbouring lines`, () => {
  const editor = clones(all(before), all({ ...before, ...piped }))
  commit(editor, all({ ...before, ...edited }))
  expect(pull(editor).status).toBe(1)
  expect(unmerged(editor)).toEqual(paths.toSorted())
  git(editor, 'merge', '--abort')

  useDriver(editor)
  expect(pull(editor)).toMatchObject({ status: 0 })
  expect(git(editor, 'status', '--porcelain')).toBe('')
  for (const [at, path] of paths.entries()) {
    expect(readFileSync(join(editor, path), 'utf8')).toBe(story(at, { ...before, ...edited, ...piped }))
  }
})

test('where both changed one field git stops there, with marks around it alone; what isn’t text is left as ours', () => {
  const [calm, clashing, binary] = ['_news/calm.md', '_news/clashing.md', '_news/bytes.md']
  const bytes = (last: number): Buffer => Buffer.from([0x2d, 0xff, last])
  const base = { [calm]: story(1, before), [clashing]: story(2, before), [binary]: bytes(1) }
  const theirs = { ...before, ...piped, title: 'Mist' }
  const editor = clones(base, {
    [calm]: story(1, { ...before, ...piped }),
    [clashing]: story(2, theirs),
    [binary]: bytes(2),
  })
  const ours = { ...before, ...edited }
  commit(editor, { [calm]: story(1, ours), [clashing]: story(2, ours), [binary]: bytes(3) })
  useDriver(editor)
  const { status, stderr } = pull(editor)
  expect(status).toBe(1)
  expect(unmerged(editor)).toEqual([binary, clashing])
  expect(stderr).toMatch(/both sides changed title\n/)
  expect(stderr).toMatch(/not merged: .*Not UTF-8 text/)
  const whole = story(2, { ...ours, ...piped })
  const [line = ''] = /^title: .*\n/m.exec(whole) ?? []
  const block = `<<<<<<< ours\n${line}=======\n${line.replace(edited.title, 'Mist')}>>>>>>> theirs\n`
  expect(readFileSync(join(editor, clashing), 'utf8')).toBe(whole.replace(line, block))
  expect(readFileSync(join(editor, calm), 'utf8')).toBe(story(1, { ...ours, ...piped }))
  expect(readFileSync(join(editor, binary))).toEqual(bytes(3))
})
