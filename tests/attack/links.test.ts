import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isArticlePath } from '../../src/main/articles/read/layout'
import { saveArticle } from '../../src/main/articles/save-article'
import { contract } from '../../src/shared/ipc/contract'
import { copydesk } from '../integration/copydesk'
import { isUsable, type Opened, openHostile, withFolder } from './hostile'
import { differences, HONEST, honest, hostileFolder, put, SECRET, snapshot, temporary } from './hostile-files'
import { full, Ledger } from './ledger'

const ledger = new Ledger('names and links', import.meta.filename)
afterAll(() => ledger.close())

const secret = `---\ntitle: ${SECRET}\npublished: false\n---\n`
/** What a link may lead to that is no article of this folder: path → content. */
const targets = {
  '.git/config': '[core]\n\tbare = false\n',
  '.git/hooks/post-commit': '#!/bin/sh\n',
  '.git/info/attributes': '',
  '.github/workflows/ci.md': secret,
  '.copydesk/views.yaml': 'views: []\n',
  '.hidden/a.md': secret,
  '_data/a.md': secret,
  '_layouts/a.md': secret,
  '_site/a.md': secret,
  '_config.yml': 'title: Site\n',
  'package.json': '{}\n',
  'README.md': secret,
  'node_modules/x/a.md': secret,
  '_news/.hidden.md': secret,
} as const

const lead = (folder: string, path: string, to: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  rmSync(join(folder, path), { force: true, recursive: true })
  symlinkSync(to, join(folder, path))
}

/** Everything that could write through a path; throws where something was read or written. */
async function writeThrough({ service, workspace }: Opened, folder: string, path: string): Promise<void> {
  const before = snapshot(folder)
  const opened = await service.openArticle({ workspace, path })
  const base = opened.kind === 'text' ? opened.text : secret
  const text = base.replace('published: false', 'published: true\npwned: true')
  const asked = [
    await service.saveArticle({ workspace, path, base, text, replace: true }),
    await service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: true }),
    await service.changeArticle({ workspace, path, change: { kind: 'set', field: 'heat', value: 1 }, replace: true }),
    await service.changeArticle({ workspace, path, change: { kind: 'addTopic', topic: 'pwned' }, replace: true }),
  ]
  await service.runChange({ workspace, job: 'a', paths: [path], change: { kind: 'publish' } })
  expect(differences(before, snapshot(folder)), 'what was written').toEqual([])
  expect(opened.kind, 'the opening').toBe('refused')
  expect(new Set(asked.map(({ kind }) => kind)), 'the writes').toEqual(new Set(['refused']))
}

test('an article that is a link to something else is refused by every door', async () => {
  const folder = hostileFolder(targets)
  const outside = temporary('outside')
  put(outside, 'secret.md', secret)
  for (const [index, to] of Object.keys(targets).entries()) lead(folder, `_news/link-${index}.md`, `../${to}`)
  lead(folder, '_news/outside.md', join(outside, 'secret.md'))
  lead(folder, '_news/up/outside.md', `../../../${outside.split('/').at(-1)}/secret.md`)
  lead(folder, '_news/twice.md', 'link-0.md')
  lead(folder, '_news/absolute.md', join(folder, '.git/config'))
  lead(folder, '_news/through.md', 'git/config')
  lead(folder, '_news/git', '../.git')
  const leads = [
    ...Object.keys(targets).map((to, index) => [`a link to ${to}`, `_news/link-${index}.md`] as const),
    ['a link outside', '_news/outside.md'],
    ['a link outside, relative', '_news/up/outside.md'],
    ['a link to a link', '_news/twice.md'],
    ['an absolute link', '_news/absolute.md'],
    ['a link through a link to a folder', '_news/through.md'],
  ] as const
  await withFolder(folder, async (at) => {
    for (const [name, path] of leads) {
      await ledger.attempt(name, () => writeThrough(at, folder, path))
    }
    await ledger.attempt('the honest article among them', () => isUsable(at))
  })
})

test('a folder that is a link leads nowhere', async () => {
  const cases = [
    ['_news/deep', '../.git'],
    ['_news/deep', '..'],
    ['_news/deep', '/etc'],
    ['_drafts', '.git'],
    ['_drafts', '/etc'],
    ['_drafts', '_news'],
  ] as const
  for (const [path, to] of full ? cases : cases.slice(0, 2)) {
    await ledger.attempt(`${path} is a link to ${to}`, async () => {
      const folder = hostileFolder(targets)
      put(folder, '.git/a.md', secret)
      lead(folder, path, to)
      await withFolder(folder, async (at) => {
        expect((await at.rows()).map((row) => row.path)).toEqual([HONEST])
        await isUsable(at)
        for (const name of ['a.md', 'config', 'passwd', 'honest.md']) {
          const opened = await at.service.openArticle({ workspace: at.workspace, path: `${path}/${name}` })
          expect(opened.kind, name).toBe('refused')
        }
      })
    })
  }
})

/** What a decision and a view write, and where that may lead. */
const sharedLeads: readonly (readonly [path: string, to: string])[] = [
  ['.copydesk/decisions.jsonl', '../.git/hooks/post-commit'],
  ['.copydesk/decisions.jsonl', '../.git/config'],
  ['.copydesk/decisions.jsonl', '../.git/hooks/not-there-yet'],
  ['.copydesk/decisions.jsonl', '../_news/honest.md'],
  ['.copydesk/decisions.jsonl', '../package.json'],
  ['.copydesk/decisions.jsonl', '/etc/passwd'],
  ['.copydesk/decisions.jsonl', 'views.yaml'],
  ['.copydesk/.gitattributes', '../.git/info/attributes'],
  ['.copydesk/.gitattributes', '../.git/config'],
  ['.copydesk/.gitattributes', '/etc/passwd'],
  ['.copydesk', '.git'],
  ['.copydesk', '.git/hooks'],
  ['.copydesk', '_news'],
  ['.copydesk', '/tmp'],
  ['.copydesk', 'nowhere'],
]
const viewLeads: readonly (readonly [path: string, to: string])[] = [
  ['.copydesk/views.yaml', '../_data/topics.yml'],
  ['.copydesk/views.yaml', '../.github/workflows/ci.yml'],
  ['.copydesk/views.yaml', '/etc/passwd'],
  ['.copydesk/views.yaml', 'nowhere.yaml'],
]

test('what a team shares is written into its own files, never through a link', async () => {
  const tried = full ? sharedLeads : sharedLeads.filter((_, index) => index % 3 === 0)
  await ledger.together(
    tried.map(([path, to]) => ({
      name: `a decision through ${path} → ${to}`,
      work: async () => {
        const folder = hostileFolder({ ...targets, '_news/$(touch PWNED).md': honest.replace('Honest', 'Evil') })
        lead(folder, path, to)
        const before = snapshot(folder)
        await withFolder(folder, async ({ service, workspace }) => {
          const evil = '_news/$(touch PWNED).md'
          await service.changeArticle({ workspace, path: evil, change: { kind: 'pass' }, replace: false })
          await service.changeArticle({ workspace, path: HONEST, change: { kind: 'hold' }, replace: false })
          await service.answerInbox({ workspace, start: 'empty' }).catch(() => undefined)
        })
        // Where the link is refused nothing at all is written.
        expect(differences(before, snapshot(folder))).toEqual([])
      },
    })),
  )
  await ledger.together(
    viewLeads.map(([path, to]) => ({
      name: `a view through ${path} → ${to}`,
      work: async () => {
        const folder = hostileFolder({
          ...targets,
          '_data/topics.yml': 'views: []\n',
          '.github/workflows/ci.yml': 'on: push\n',
        })
        lead(folder, path, to)
        const before = snapshot(folder)
        await withFolder(folder, async ({ service, workspace }) => {
          const change = { kind: 'create', view: { name: 'Mine', query: 'a', sort: null } } as const
          const outcome = await service.changeViews({ workspace, change })
          expect(outcome.kind).toBe('refused')
        })
        expect(differences(before, snapshot(folder))).toEqual([])
      },
    })),
  )
})

test('a second name on the disk is no door out either', async () => {
  const outside = temporary('outside')
  await ledger.attempt('an article with a second name outside is asked about', async () => {
    const folder = hostileFolder()
    put(outside, 'other.md', secret)
    linkSync(join(outside, 'other.md'), join(folder, '_news/other.md'))
    await withFolder(folder, async ({ service, workspace }) => {
      const change = { kind: 'publish' } as const
      const outcome = await service.changeArticle({ workspace, path: '_news/other.md', change, replace: false })
      expect(outcome.kind).toBe('ask')
    })
    expect(readFileSync(join(outside, 'other.md'), 'utf8')).toBe(secret)
  })
  for (const path of ['.copydesk/decisions.jsonl', '.copydesk/.gitattributes']) {
    await ledger.attempt(`${path} with a second name outside`, async () => {
      const folder = hostileFolder({ '.copydesk/x': '' })
      const other = join(outside, path.replaceAll('/', '-'))
      writeFileSync(other, '')
      linkSync(other, join(folder, path))
      await withFolder(folder, async ({ service, workspace }) => {
        await service.changeArticle({ workspace, path: HONEST, change: { kind: 'pass' }, replace: false })
      })
      expect(readFileSync(other, 'utf8')).toBe('')
    })
  }
})

const paths = [
  '../secret.md',
  '../../../../../../etc/passwd',
  '_news/../../secret.md',
  '_news/../.git/config',
  '_news/./honest.md',
  './_news/honest.md',
  '_news//honest.md',
  '/etc/passwd',
  '//etc/passwd',
  '///etc/passwd.md',
  'C:\\windows\\win.ini',
  'C:/windows/win.ini.md',
  'c:x.md',
  '\\\\server\\share\\a.md',
  '//server/share/a.md',
  '..\\secret.md',
  '_news\\..\\..\\secret.md',
  '_news/\0.md',
  '_news/honest.md\0.png',
  'file:///etc/passwd.md',
  '~/.ssh/a.md',
  '$HOME/a.md',
  '.git/config',
  '.git/a.md',
  '.GIT/a.md',
  'GIT~1/a.md',
  '.copydesk/decisions.jsonl',
  '.copydesk/a.md',
  '_news/.hidden.md',
  '_news/.git/a.md',
  '_data/a.md',
  '_config.yml',
  'package.json',
  '_news',
  '_news/',
  '.',
  '..',
  '/',
  ' ',
  '_news/honest.md/',
  '_news/honest.md/x.md',
  '_news/none.md',
  '%2e%2e/secret.md',
  '_news/%2e%2e/%2e%2e/secret.md',
  '_news/..%2f..%2fsecret.md',
  '_news/\uff0e\uff0e/secret.md',
  '_news/honest.md:stream',
  '_news/honest.md::$DATA',
  'CON.md',
  'nul',
  '__proto__',
  'constructor.md',
  `_news/${'a'.repeat(300)}.md`,
  `${'../'.repeat(300)}etc/passwd`,
  `${'a/'.repeat(500)}a.md`,
] as const

test('no path leads out of the folder, or to what is no article', async () => {
  const place = temporary('place')
  const folder = join(place, 'folder')
  renameSync(hostileFolder(targets), folder)
  put(place, 'secret.md', secret)
  const before = snapshot(place)
  await withFolder(folder, async (at) => {
    const { service, workspace } = at
    const all: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
      openArticle: (path) => service.openArticle({ workspace, path }),
      saveArticle: (path) => service.saveArticle({ workspace, path, base: secret, text: `${secret}x`, replace: true }),
      publish: (path) => service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: true }),
      pass: (path) => service.changeArticle({ workspace, path, change: { kind: 'pass' }, replace: true }),
      planChange: (path) => service.planChange({ workspace, job: 'a', paths: [path], change: { kind: 'publish' } }),
      runChange: (path) => service.runChange({ workspace, job: 'a', paths: [path], change: { kind: 'publish' } }),
      readStory: (path) => service.library.readStory({ workspace, path }),
      readNames: (path) => service.library.readNames({ workspace, paths: [path] }),
      closeArticle: (path) => service.closeArticle({ workspace, path }),
    }
    for (const path of paths) {
      for (const [door, enter] of Object.entries(all)) {
        await ledger.attempt(`${door} ${JSON.stringify(path.slice(0, 60))}`, async () => {
          const answer = JSON.stringify(await enter(path).catch((error: unknown) => String(error)))
          expect(answer).not.toContain(SECRET)
          expect(answer).not.toContain('root:')
          expect(answer).not.toContain('[core]')
        })
      }
    }
    expect(differences(before, snapshot(place)).filter((path) => !path.startsWith('folder/.copydesk/'))).toEqual([])
    await ledger.attempt('the honest article behind all of them', () => isUsable(at))
  })
})

test('drafts are of articles', async () => {
  const folder = hostileFolder(targets)
  const odd = paths.filter((path) => !isArticlePath(path, { collections: ['_news'] }))
  await withFolder(folder, ({ service, workspace }) =>
    ledger.attempt(`drafts of ${odd.length} paths that are no article's`, async () => {
      for (const path of odd)
        await service.keepDraft({ workspace, path, base: secret, text: 'x' }).catch(() => undefined)
      expect(await service.listDrafts()).toEqual([])
    }),
  )
})

const names = [
  '$(touch PWNED).md',
  '`touch PWNED`.md',
  '; touch PWNED #.md',
  '| touch PWNED.md',
  '&& touch PWNED.md',
  '> PWNED.md',
  '-rf.md',
  '--help.md',
  '-.md',
  'a\nb.md',
  'a\rb.md',
  'a\tb.md',
  'a\x1b[31mb.md',
  'a\x07.md',
  'a\x7f.md',
  'a\u0085b.md',
  'a\u2028b.md',
  'a\u202egpj.md',
  'a\u2066b.md',
  'a\u200bb.md',
  '\ufeffa.md',
  ' a.md',
  'a .md',
  'a..md',
  '~.md',
  '#hash.md',
  '?query.md',
  '%2e%2e%2fa.md',
  '%00.md',
  'a\\..\\b.md',
  'C:a.md',
  'con.md',
  'nul.md',
  '"quoted".md',
  "'quoted'.md",
  '<img src=x onerror=alert(1)>.md',
  '{{ site.title }}.md',
  '__proto__.md',
  'constructor.md',
  'toString.md',
  '💣.md',
  'é.md',
  'e\u0301.md',
  '\u0131.md',
  'ﬁ.md',
  'A.MD',
  'a.markdown',
  'a.md.md',
  `${'n'.repeat(252)}.md`,
] as const

let namesAt: Opened
let namesFolder: string
beforeAll(async () => {
  namesFolder = hostileFolder(
    Object.fromEntries(names.map((name) => [`_news/${name}`, honest.replace('Honest', 'Odd')])),
  )
  namesAt = await openHostile(namesFolder)
})
afterAll(() => namesAt.close())

test('an odd name is a name: its article is listed, opened, changed and decided about, and nothing of it is run', async () => {
  const { service, workspace } = namesAt
  const rows = await namesAt.rows()
  for (const name of names) {
    const path = `_news/${name}`
    await ledger.attempt(`an article named ${JSON.stringify(name.slice(0, 40))}`, async () => {
      expect(
        rows.some((row) => row.path === path),
        'listed',
      ).toBe(true)
      const opened = contract.openArticle.response.parse(await service.openArticle({ workspace, path }))
      const done = [
        opened.kind,
        (await service.changeArticle({ workspace, path, change: { kind: 'hold' }, replace: false })).kind,
        (await service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: false })).kind,
      ]
      // A backslash separates names elsewhere.
      const expected = name.includes('\\') ? /^(?:refused,){2}refused$|^text,decided,saved$/ : /^text,decided,saved$/
      expect(done.join()).toMatch(expected)
      expect(existsSync(join(namesFolder, 'PWNED')) || existsSync('PWNED'), 'it was run').toBe(false)
    })
  }
  await ledger.attempt('no control sign of a name or a title reaches a terminal', () => {
    for (const command of ['list', 'check'] as const) {
      const { lines, error } = copydesk(command, namesFolder)
      const said = `${lines.join('')}${error.replaceAll('\n', '')}`.replaceAll('\t', '')
      expect([...said].filter((sign) => /[\p{Cc}\u2028\u2029]/u.test(sign))).toEqual([])
    }
  })
  await ledger.attempt('no sign that turns the writing round reaches a terminal', () =>
    expect(copydesk('list', namesFolder).lines.join('\n')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/),
  )
})

test('a save whose folder is swapped for a link in the middle reads and writes nothing outside, and leaves nothing there', async () => {
  const rounds = full ? 40 : 12
  await ledger.attempt('a folder that is swapped for a link while an article in it is saved', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const outside = temporary('outside')
      put(outside, 'a.md', secret)
      const folder = hostileFolder({ '_news/deep/a.md': honest })
      const deep = join(folder, '_news/deep')
      const text = honest.replace('Honest', 'Mine')
      const saving = saveArticle({ root: folder, path: '_news/deep/a.md', base: honest, text, replace: true })
      for (let turn = 0; turn < round % 12; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      renameSync(deep, `${deep}-aside`)
      symlinkSync(outside, deep)
      expect(JSON.stringify(await saving)).not.toContain(SECRET)
      expect([...snapshot(outside)]).toEqual([['a.md', secret]])
    }
  })
})
