import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readInfo } from '../../../../src/main/workspace/open-workspace'

function folderOf(files: Readonly<Record<string, string>>, name = 'copydesk-info-'): string {
  const root = mkdtempSync(join(tmpdir(), name))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
const info = (root: string) => readInfo(root, false, { log: () => {}, leftOut: () => {} })
/** As YAML writes it in double quotes. */
const odd = (length: number): string => `"a\\nb\\e[2J\\u202E\\uD800${'c'.repeat(length)}"`
const ODD = /[\p{Cc}\u202e\p{Surrogate}]/u

test('what the site says of itself is short and one line, whatever its files hold', async () => {
  const root = folderOf({
    '_config.yml': `title: ${odd(100_000)}\n`,
    '_data/topics/a.yaml': `name: ${odd(3_000)}\nparent: ${odd(3_000)}\nkeywords:\n${`- ${odd(250)}\n`.repeat(110)}`,
    '_data/organizations/a.md': `---\nname: ${odd(9_000)}\ndomain: ${odd(9_000)}\n---\n`,
  })
  const { name, topics, organizations } = await info(root)
  const [topic] = topics
  const [organization] = organizations
  expect(topic?.keywords).toHaveLength(100)
  for (const text of [name, topic?.name, topic?.parent, topic?.keywords[0], organization?.name, organization?.domain]) {
    expect(text).toMatch(/^a b \[2J\ufffdc+…$/)
    expect(text).not.toMatch(ODD)
    expect(text).toHaveLength(200)
  }
})

test('a folder without a title has its own name, on one line', async () => {
  const root = folderOf({ '_config.yml': 'title: "\\e\\u202E"\n' }, 'copydesk-a\nb\u202e-')
  const { name, folder } = await info(root)
  expect(name).toBe(basename(root).replace('\n', ' ').replace('\u202e', ''))
  expect(folder).not.toMatch(ODD)
})

test('the branch is what the folder’s own .git/HEAD names, where that is a file', async () => {
  const branch = async (files: Readonly<Record<string, string>>) => (await info(folderOf(files))).branch
  expect(await branch({ '.git/HEAD': 'ref: refs/heads/desk/monday\n' })).toBe('desk/monday')
  expect(await branch({ '.git/HEAD': `ref: refs/heads/a\u202e${'b'.repeat(900)}\n` })).toMatch(/^ab+…$/)
  expect(await branch({ '.git/HEAD': `${'0'.repeat(40)}\n` })).toBeNull()
  expect(await branch({ '.git/HEAD': `ref: refs/heads/${'b'.repeat(5_000)}` })).toBeNull()
  expect(await branch({ '.git': 'gitdir: ../elsewhere\n' })).toBeNull()
  expect(await branch({})).toBeNull()
  const root = folderOf({})
  symlinkSync(join(folderOf({ '.git/HEAD': 'ref: refs/heads/main\n' }), '.git'), join(root, '.git'))
  expect((await info(root)).branch, 'a link that leads elsewhere').toBeNull()
})
