import { execFileSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOf } from '../../src/main/files/hash'
import { keptFolder } from '../../src/main/workspace/kept-folder'
import { realFolder } from '../../src/main/workspace/real-folder'
import { article, makeFolder, openIt } from './open'

const unixOnly = test.skipIf(process.platform === 'win32')

const git = (folder: string, ...given: string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@a.example', ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Everything below a folder but what git keeps to itself: names, and what files hold. */
function everything(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(names.sort().map((name) => [name.slice(folder.length + 1), readFileSync(name, 'utf8')]))
}

/** A clone of a repository that an enemy made: these files, and these links (name → target). */
function cloned(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>>): string {
  const origin = makeFolder(files)
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(dirname(join(origin, name)), { recursive: true })
    symlinkSync(target, join(origin, name))
  }
  git(origin, 'init', '--quiet')
  git(origin, 'add', '--all')
  git(origin, 'commit', '--quiet', '--message', 'One')
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-clone-'))
  git(folder, 'clone', '--quiet', origin, 'site')
  return join(folder, 'site')
}

unixOnly(
  'a log that a clone links to a hook of git runs nothing: the decision is refused, with its reason',
  async () => {
    const path = '_news/$(touch PWNED).md'
    const folder = cloned(
      { [path]: article('One', 'published: false\n') },
      { '.copydesk/decisions.jsonl': '../.git/hooks/post-commit' },
    )
    const hook = join(folder, '.git/hooks/post-commit')
    // The attack needs an executable file there, and git's own samples show how easily one is.
    writeFileSync(hook, '#!/bin/sh\n', { mode: 0o755 })
    const { service } = await openIt(folder)
    const outcome = await service.changeArticle({
      workspace: service.info.id,
      path,
      change: { kind: 'pass' },
      replace: false,
    })
    expect(outcome).toMatchObject({ kind: 'refused', reason: { code: 'link' } })
    expect(readFileSync(hook, 'utf8')).toBe('#!/bin/sh\n')
    git(folder, 'commit', '--allow-empty', '--quiet', '--message', 'Two')
    expect(existsSync(join(folder, 'PWNED'))).toBe(false)
    // What is looked for would be seen: the hook does run.
    writeFileSync(hook, '#!/bin/sh\ntouch PWNED\n')
    git(folder, 'commit', '--allow-empty', '--quiet', '--message', 'Three')
    expect(existsSync(join(folder, 'PWNED'))).toBe(true)
  },
)

const targets = [
  '.git/config',
  '.git/hooks/commit-msg',
  '.github/workflows/run.md',
  '_data/topics/a.md',
  '_includes/head.md',
  '.copydesk/views.yaml',
  'README.md',
  '_config.yml',
  'vendor/x.md',
]

unixOnly('no call reads or writes through an article that is a link to what is no article', async () => {
  const files = Object.fromEntries(targets.filter((one) => !one.startsWith('.git/')).map((one) => [one, article('T')]))
  const names = targets.map((_, index) => `_news/link-${index}.md`)
  const links = Object.fromEntries(names.map((name, index) => [name, `../${targets[index]}`]))
  const folder = cloned({ ...files, '_news/one.md': article('One', 'published: false\n') }, links)
  writeFileSync(join(folder, '.git/hooks/commit-msg'), article('Hook'))
  const before = everything(folder)
  const { service, query } = await openIt(folder)
  const workspace = service.info.id
  for (const path of names) {
    expect(await service.openArticle({ workspace, path }), path).toMatchObject({ kind: 'refused', preview: null })
    for (const replace of [false, true]) {
      const save = { workspace, path, base: article('T'), text: article('U'), replace }
      expect(await service.saveArticle(save), path).toMatchObject({ kind: 'refused' })
      const change = { kind: 'unpublish' } as const
      expect(await service.changeArticle({ workspace, path, change, replace })).toMatchObject({ kind: 'refused' })
    }
  }
  const report = await service.runChange({
    workspace,
    job: 'j',
    paths: names,
    change: { kind: 'set', field: 'heat', value: 1 },
  })
  expect(report).toMatchObject({ done: 0, failedCount: names.length })
  // They are in the list, each with its reason, and are nothing that anybody decides about.
  expect((await query('path:link-')).total).toBe(names.length)
  expect((await query('path:link- (is:published OR is:unpublished)')).total).toBe(0)
  expect(everything(folder)).toEqual(before)
})

unixOnly('no view is written through a link, and none into a file with a second name', async () => {
  const outside = makeFolder({ 'views.yaml': 'views: []\n' })
  const create = { kind: 'create', view: { name: 'Fog', query: 'fog', sort: null } } as const
  for (const make of [
    (folder: string) => symlinkSync('../.git/config', join(folder, '.copydesk/views.yaml')),
    (folder: string) => symlinkSync(join(outside, 'views.yaml'), join(folder, '.copydesk/views.yaml')),
    (folder: string) => linkSync(join(outside, 'views.yaml'), join(folder, '.copydesk/views.yaml')),
    (folder: string) => execFileSync('mkfifo', [join(folder, '.copydesk/views.yaml')]),
    (folder: string) => mkdirSync(join(folder, '.copydesk/views.yaml')),
  ]) {
    const folder = cloned({ '_news/one.md': article('One') }, {})
    mkdirSync(join(folder, '.copydesk'))
    make(folder)
    const config = readFileSync(join(folder, '.git/config'), 'utf8')
    const { service } = await openIt(folder)
    expect(await service.changeViews({ workspace: service.info.id, change: create })).toMatchObject({ kind: 'refused' })
    expect(readFileSync(join(folder, '.git/config'), 'utf8')).toBe(config)
    expect(readFileSync(join(outside, 'views.yaml'), 'utf8')).toBe('views: []\n')
  }
})

unixOnly('an undo never leaves the articles, whatever the file that keeps it says', async () => {
  const folder = cloned({ '_news/one.md': article('One'), '_data/topics/a.md': 'name: A\n' }, {})
  const hook = '#!/bin/sh\n'
  writeFileSync(join(folder, '.git/hooks/x'), hook)
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const undo = join(keptFolder(dataFolder, await realFolder(folder)), 'undo')
  mkdirSync(undo, { recursive: true })
  const file = (path: string, text: string) => ({
    path,
    title: 'T',
    splice: { at: 0, remove: 0, insert: 'touch PWNED\n' },
    afterHash: hashOf(text),
    lines: [],
    lineCount: 1,
    published: null,
  })
  const files = [file('.git/hooks/x', hook), file('_data/topics/a.md', 'name: A\n'), file('../x.md', '')]
  const action = { version: 2, label: 'Save: T', at: Date.now(), spent: false, files, decisions: [] }
  writeFileSync(join(undo, '000000001.json'), JSON.stringify(action))
  const before = everything(folder)
  const { service } = await openIt(folder, dataFolder)
  await service.undoAction({ workspace: service.info.id, action: null })
  expect(everything(folder)).toEqual(before)
})
