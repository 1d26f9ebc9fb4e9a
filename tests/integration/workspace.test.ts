import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryOf } from '../../src/main/articles/write/beside'
import { OpenError, openWorkspace } from '../../src/main/workspace/service'
import { contract } from '../../src/shared/ipc/contract'
import { windowEvent } from '../../src/shared/ipc/events'
import { article, draftsOf, makeFolder, openIt, worker } from './open'

const site = {
  '_config.yml': 'title: Site\nurl: https://site.example\nbaseurl: /base\n',
  '_data/topics/00-a.yaml': 'name: Power\nparent: Apps\n',
  '_data/topics/01-b.yml': 'name: Apps\n',
  '_data/topics/02-broken.yaml': 'name: [\n',
  '_data/organizations/a.example.md': '---\nname: A\ndomain: a.example\nimages:\n  - url: /assets/a.png\n---\n',
  '_data/organizations/b.example.md': '---yaml\nname: B\ndomain: b.example\n---\n',
  '_data/organizations/evil.md': '---js\n{ name: globalThis.evil = "E", domain: "e" }\n---\n',
  '_data/organizations/proto.md': '---constructor\nname: P\ndomain: p\n---\n',
  '_news/a.md': article('A'),
}

test('what the site says of itself; front matter in another language is never run', async () => {
  const { service } = await openIt(makeFolder(site))
  expect(service.info).toMatchObject({
    name: 'Site',
    topics: [
      { name: 'Power', parent: 'Apps', keywords: [] },
      { name: 'Apps', parent: null, keywords: [] },
    ],
    organizations: [
      {
        name: 'A',
        domain: 'a.example',
        image: 'https://site.example/base/assets/a.png',
        logo: 'https://site.example/base/assets/a.png',
      },
      { name: 'B', domain: 'b.example', image: null, logo: null },
    ],
  })
  expect('evil' in globalThis).toBe(false)
})

test('opening writes nothing into the folder; what is sent has the shape of the contract', async () => {
  const at = await openIt(makeFolder(site))
  expect(readdirSync(at.folder).sort()).toEqual(['_config.yml', '_data', '_news'])
  for (const event of at.events) expect(windowEvent.parse(event)).toEqual(event)
  const workspace = at.service.info.id
  const answer = await at.service.runQuery({ workspace, text: '', sort: { field: 'date', direction: 'descending' } })
  expect(contract.runQuery.response.parse(answer)).toEqual(answer)
})

test('names are told in the order that was asked for; an unknown path is its own title', async () => {
  const { service } = await openIt(makeFolder({ '_news/a.md': article('A'), '_news/b.md': article('B') }))
  const paths = ['_news/b.md', '_news/gone.md', '_news/a.md']
  expect(await service.library.readNames({ workspace: service.info.id, paths })).toEqual([
    { title: 'B', url: 'https://a.example/B' },
    { title: '_news/gone.md', url: null },
    { title: 'A', url: 'https://a.example/A' },
  ])
})

test('the same folder by another way is the same workspace', async () => {
  const folder = makeFolder(site)
  const link = join(mkdtempSync(join(tmpdir(), 'copydesk-link-')), 'link')
  symlinkSync(folder, link)
  const [one, two] = [await openIt(folder), await openIt(link)]
  expect(two.service.info.id).toBe(one.service.info.id)
})

test('a folder that is missing, or is a file, is named', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const attempt = (folder: string) =>
    openWorkspace({ folder, dataFolder, sample: false, worker, emit: () => {}, log: () => {} })
  const missing = join(dataFolder, 'no-such-folder')
  await expect(attempt(missing)).rejects.toThrow(new OpenError('missing', `${missing} is not there.`))
  writeFileSync(join(dataFolder, 'file'), '')
  await expect(attempt(join(dataFolder, 'file'))).rejects.toMatchObject({ code: 'not-a-folder' })
})

test('bad files are listed with their reason, open refused or as source, and change nothing', async () => {
  const at = await openIt(
    makeFolder({
      '_news/good.md': article('Good', 'images: [{ url: /good.png }]\n'),
      '_news/latin.md': Buffer.from([0x61, 0xff]),
      '_news/large.md': 'x'.repeat(5_300_000),
      '_news/yaml.md': '---\ntitle: "x\n---\n',
      '_news/folder.md/inside.txt': '',
    }),
  )
  const workspace = at.service.info.id
  expect((await at.query('has:problem')).titles).toEqual(['folder', 'large', 'latin', 'yaml'])
  const openIn = (path: string) => at.service.openArticle({ workspace, path })
  expect(await openIn('_news/latin.md')).toMatchObject({ kind: 'refused', reason: { code: 'not-utf8' } })
  expect(await openIn('_news/large.md')).toMatchObject({ kind: 'refused', reason: { code: 'too-large' } })
  expect(await openIn('_news/folder.md')).toMatchObject({ kind: 'refused', reason: { code: 'folder' } })
  expect(await openIn('_news/yaml.md')).toMatchObject({ kind: 'text', text: '---\ntitle: "x\n---\n' })
  const decided = await at.service.changeArticle({
    workspace,
    path: '_news/yaml.md',
    change: { kind: 'unpublish' },
    replace: false,
  })
  expect(decided.kind).toBe('refused')
})

test('only articles of the folder are opened and written', async () => {
  const at = await openIt(makeFolder(site))
  const workspace = at.service.info.id
  for (const path of [
    '_config.yml',
    '_data/organizations/a.example.md',
    '../x.md',
    '_news/../_config.yml',
    '/etc/a.md',
  ]) {
    const refused = { kind: 'refused' }
    expect(await at.service.openArticle({ workspace, path })).toMatchObject(refused)
    expect(await at.service.saveArticle({ workspace, path, base: '', text: 'x', replace: true })).toMatchObject(refused)
    expect(
      await at.service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: true }),
    ).toMatchObject(refused)
  }
})

test('a result keeps its order while cards change; the next undecided row is found in it', async () => {
  const files = ['A', 'B', 'C', 'D'].map(
    (title) => [`_news/${title}.md`, article(title, 'published: false\n')] as const,
  )
  const at = await openIt(makeFolder(Object.fromEntries(files)))
  const workspace = at.service.info.id
  const { result, titles } = await at.query('is:unpublished')
  expect(titles).toEqual(['A', 'B', 'C', 'D'])
  for (const path of ['_news/A.md', '_news/C.md']) {
    await at.service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: false })
  }
  const rows = await at.service.library.readRows({ workspace, result, from: 0, to: 10 })
  expect(rows.rows.map((row) => row.card?.published)).toEqual([true, false, true, false])
  const find = (path: string) => at.service.library.findRow({ workspace, result, path })
  expect(await find('_news/B.md')).toEqual({
    index: 1,
    nextUndecided: 3,
    nextUndecidedPath: '_news/D.md',
    undecided: 2,
  })
  expect(await find('_news/D.md')).toEqual({ index: 3, nextUndecided: -1, nextUndecidedPath: null, undecided: 2 })
  expect((await find('_news/none.md')).index).toBe(-1)
  await expect.poll(() => at.last('library')?.views).toMatchObject({ '': 4, 'is:published': 2, 'is:new': 2 })
})

test('values are listed by use', async () => {
  const at = await openIt(
    makeFolder({
      'a.md': article('A', 'topics: [X, Y]\nprovider: { name: P }\n'),
      'b.md': article('B', 'topics: [Y]\n'),
    }),
  )
  const workspace = at.service.info.id
  expect(await at.service.library.listValues({ workspace, field: 'topics' })).toEqual(['Y', 'X'])
  expect(await at.service.library.listValues({ workspace, field: 'provider' })).toEqual(['P'])
})

test('drafts and undo are there after a restart; a save clears the draft that it saved', async () => {
  const folder = makeFolder({ '_news/a.md': article('A', 'published: false\n') })
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const path = '_news/a.md'
  const base = article('A', 'published: false\n')
  const text = base.replace('title: A', 'title: Typed')
  const first = await openIt(folder, dataFolder)
  const workspace = first.service.info.id
  await first.service.keepDraft({ workspace, path, base, text })
  await first.service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: false })
  await first.service.close()

  const second = await openIt(folder, dataFolder)
  expect(await draftsOf(second.service)).toMatchObject([{ path, base, text }])
  expect(await second.service.undoAction({ workspace, action: null })).toMatchObject({
    kind: 'undone',
    label: 'Publish: A',
    paths: [path],
  })
  expect(readFileSync(join(folder, path), 'utf8')).toBe(base)
  expect(await second.service.saveArticle({ workspace, path, base, text, replace: false })).toMatchObject({
    kind: 'saved',
  })
  expect(await second.service.listDrafts()).toEqual([])
  expect((await second.query('')).titles).toEqual(['Typed'])
})

test('a draft that is on the disk already is not offered', async () => {
  const at = await openIt(makeFolder({ 'a.md': article('A'), 'b.md': article('B') }))
  const workspace = at.service.info.id
  await at.service.keepDraft({ workspace, path: 'a.md', base: article('Old'), text: article('A') })
  await at.service.keepDraft({ workspace, path: 'b.md', base: article('Old'), text: article('New') })
  await at.service.keepDraft({ workspace, path: 'gone.md', base: article('Old'), text: article('New') })
  expect((await at.service.listDrafts()).map((draft) => draft.path)).toEqual(['b.md', 'gone.md'])
})

test('only what is an article of the folder, or is open, is kept unsaved', async () => {
  const at = await openIt(makeFolder({ '_news/a.md': article('A'), '_blog/b.md': article('B') }))
  const workspace = at.service.info.id
  const keep = (path: string) =>
    at.service.keepDraft({ workspace, path, base: article('Old'), text: article('New') }).then(
      () => 'kept',
      ({ code }) => code,
    )
  expect(await keep('_news/a.md')).toBe('kept')
  const odd = [
    'a.md',
    '_other/a.md',
    '.git/a.md',
    '../a.md',
    '_news/../../a.md',
    '_news/a.sh',
    '_news//a.md',
    '_news/\0.md',
  ]
  for (const path of odd) expect(await keep(path), path).toBe('not-an-article')
  // The folder goes while its article is edited: the work stays kept.
  await at.service.openArticle({ workspace, path: '_news/a.md' })
  rmSync(join(at.folder, '_news'), { recursive: true })
  await expect.poll(async () => (await at.query('')).titles).toEqual(['B'])
  expect(await keep('_news/a.md')).toBe('kept')
  expect((await at.service.listDrafts()).map(({ path }) => path)).toEqual(['_news/a.md'])
})

test('a save that asks keeps the draft', async () => {
  const at = await openIt(makeFolder({ 'a.md': article('A') }))
  const workspace = at.service.info.id
  const [base, text] = [article('A'), article('B')]
  chmodSync(join(at.folder, 'a.md'), 0o444)
  await at.service.keepDraft({ workspace, path: 'a.md', base, text })
  const outcome = await at.service.saveArticle({ workspace, path: 'a.md', base, text, replace: false })
  expect(outcome).toMatchObject({ kind: 'ask', reason: { code: 'read-only' } })
  expect(await at.service.listDrafts()).toHaveLength(1)
})

test('what a killed save left is swept on opening, nothing else', async () => {
  const ofLongName = `_news/${basename(temporaryOf(`${'a'.repeat(252)}.md`))}`
  const left = { '_news/.a.md.copydesk-new': 'half', [ofLongName]: 'half' }
  const folder = makeFolder({ '_news/a.md': article('A'), ...left, '_news/.b.new': '' })
  const then = Date.now() / 1000 - 60
  for (const path of Object.keys(left)) utimesSync(join(folder, path), then, then)
  await openIt(folder)
  await expect.poll(() => readdirSync(join(folder, '_news')).sort()).toEqual(['.b.new', 'a.md'])
})
