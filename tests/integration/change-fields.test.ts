import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { RequestOf } from '../../src/shared/ipc/contract'
import { article, makeFolder, type Opened, open, openIt } from './open'

const post = (title: string): string =>
  `---\ntitle: ${title}\ndate: 2024-01-02\ndraft: false\ntags: [go, ci]\nauthor: Ada\nsection: Letters\n---\nWords.\n`
const site = {
  'hugo.toml': 'title = "Notes"\nbaseURL = "https://notes.example"\n',
  'content/_index.md': '---\ntitle: Home\n---\n',
  ...Object.fromEntries(['A', 'B', 'C'].map((title) => [`content/${title}.md`, post(title)])),
}
const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'copydesk-data-'))
const fileOf = (folder: string): string => join(folder, '.copydesk/fields.yaml')
const textOf = (folder: string): string => readFileSync(fileOf(folder), 'utf8')
const change = (at: Opened, what: RequestOf<'changeFields'>['change']) =>
  at.service.changeFields({ workspace: at.service.info.id, change: what })
const takeBack = (at: Opened) => at.service.takeBackFields({ workspace: at.service.info.id })
const asked = (at: Opened) => expect.poll(() => at.service.info.asksFields)
/** The question is looked at once, right after the first scan. */
const notAsked = async (at: Opened): Promise<void> => {
  await wait(300)
  expect(at.service.info.asksFields).toBeNull()
}
const provider = { kind: 'role', role: 'provider', key: 'section' } as const

test('a change is on the disk and in the table when it is answered, and taken back byte for byte', async () => {
  const at = await openIt(makeFolder(site))
  expect(at.service.info.fields.roles.provider).toEqual(['author'])
  expect(await change(at, provider)).toEqual({ kind: 'changed', canTakeBack: true })
  expect(textOf(at.folder)).toBe('roles:\n  provider: section\n')
  expect(readdirSync(join(at.folder, '.copydesk'))).toEqual(['fields.yaml'])
  await expect.poll(() => at.service.info.fields.roles.provider).toEqual(['section'])
  await expect.poll(() => at.last('workspace')?.workspace.fields.roles.provider).toEqual(['section'])
  const { understood } = await at.service.readFields({ workspace: at.service.info.id })
  expect(understood).toMatchObject({ articles: 3, differs: 1 })
  expect(understood?.roles.find(({ role }) => role === 'provider')).toMatchObject({ key: 'section', guess: 'author' })

  await change(at, { kind: 'field', key: 'section', patch: { label: 'Desk', facet: true } })
  await expect.poll(() => at.service.info.fields.rows.find(({ key }) => key === 'section')?.label).toBe('Desk')
  expect(await takeBack(at)).toEqual({ kind: 'changed', canTakeBack: true })
  expect(textOf(at.folder)).toBe('roles:\n  provider: section\n')
  expect(await takeBack(at)).toEqual({ kind: 'changed', canTakeBack: false })
  expect(existsSync(fileOf(at.folder))).toBe(false)
  expect(await takeBack(at)).toMatchObject({ kind: 'refused', reason: { code: 'nothing' } })
  await expect.poll(() => at.service.info.fields.roles.provider).toEqual(['author'])
})

test('what somebody wrote meanwhile stays, and is no more taken back', async () => {
  const folder = makeFolder(site)
  const at = await openIt(folder)
  await change(at, provider)
  const theirs = `# ours\n${textOf(folder)}`
  writeFileSync(fileOf(folder), theirs)
  expect(await takeBack(at)).toMatchObject({ kind: 'refused', reason: { code: 'changed' } })
  await change(at, { kind: 'role', role: 'related', key: null })
  expect(textOf(folder)).toBe(`${theirs}  related: none\n`)
})

test('a broken file, a link and a folder of the team that leads elsewhere are left as they are', async () => {
  const broken = 'roles:\n  date: a\n  date: b\n'
  const folder = makeFolder({ ...site, '.copydesk/fields.yaml': broken })
  const at = await openIt(folder)
  const refused = await change(at, provider)
  expect(refused).toMatchObject({ kind: 'refused', reason: { code: 'broken-fields' } })
  expect(JSON.stringify(refused)).toContain('Line 3, column 3')
  expect(textOf(folder)).toBe(broken)

  const outside = dataFolder()
  const linked = makeFolder(site)
  symlinkSync(outside, join(linked, '.copydesk'))
  expect(await change(await openIt(linked), provider)).toMatchObject({ kind: 'refused', reason: { code: 'link' } })
  expect(readdirSync(outside)).toEqual([])
})

test('changes at the same time come one after the other', async () => {
  const at = await openIt(makeFolder(site))
  const labels = ['title', 'date', 'tags', 'author'].map((key) => ({ key, label: `Our ${key}` }))
  await Promise.all(labels.map(({ key, label }) => change(at, { kind: 'field', key, patch: { label } })))
  for (const { key, label } of labels) expect(textOf(at.folder)).toContain(`  ${key}:\n    label: ${label}\n`)
})

test('a folder that is no newsroom is asked about once of each user, unless its team has said something', async () => {
  const folder = makeFolder(site)
  const data = dataFolder()
  const at = await open(folder, data)
  await asked(at).toEqual({ articles: 3, leftOut: 1 })
  await at.service.answerFields({ workspace: at.service.info.id })
  expect(at.last('workspace')?.workspace.asksFields).toBeNull()
  expect(existsSync(join(folder, '.copydesk'))).toBe(false)
  await at.service.close()
  await notAsked(await openIt(folder, data))

  const other = await openIt(folder)
  await asked(other).toEqual({ articles: 3, leftOut: 1 })
  await change(other, provider)
  expect(other.service.info.asksFields).toBeNull()
  // Nor is a colleague, who has the file by git.
  await notAsked(await openIt(folder))
})

test('that its fields were counted in an earlier run answers nothing', async () => {
  const folder = makeFolder(site)
  const data = dataFolder()
  const at = await open(folder, data)
  await asked(at).toEqual({ articles: 3, leftOut: 1 })
  await at.service.readFields({ workspace: at.service.info.id })
  await at.service.close()
  await asked(await openIt(folder, data)).toEqual({ articles: 3, leftOut: 1 })
})

test('a newsroom and an empty folder are not asked about', async () => {
  await notAsked(await openIt(makeFolder({ '_news/A.md': article('A'), '_news/B.md': article('B') })))
  const empty = mkdtempSync(join(tmpdir(), 'copydesk-workspace-'))
  mkdirSync(join(empty, 'notes'))
  await notAsked(await openIt(empty))
})

test('a change of many that was shown with other fields changes nothing and says so', async () => {
  const at = await openIt(makeFolder(site))
  const workspace = at.service.info.id
  const [paths, unpublish] = [['content/A.md', 'content/B.md'], { kind: 'unpublish' } as const]
  const plan = await at.service.planChange({ workspace, job: 'shown', paths, change: unpublish })
  expect(plan.sample[0]?.lines).toMatchObject([{ before: 'draft: false', after: 'draft: true' }])
  mkdirSync(join(at.folder, '.copydesk'))
  writeFileSync(fileOf(at.folder), 'roles:\n  switch: { key: private, form: draft }\n')
  await expect.poll(() => at.service.info.fields.switch?.key).toBe('private')
  const run = at.service.runChange({ workspace, job: 'shown', paths, change: unpublish })
  await expect(run).rejects.toThrow('the folder’s fields mean something else than when it was shown')
  expect(readFileSync(join(at.folder, 'content/A.md'), 'utf8')).toBe(post('A'))

  await at.service.planChange({ workspace, job: 'again', paths, change: unpublish })
  expect(await at.service.runChange({ workspace, job: 'again', paths, change: unpublish })).toMatchObject({ done: 2 })
})
