import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDecisions } from '../../src/shared/decisions'
import { copydesk } from '../integration/copydesk'
import { isUsable, withFolder } from './hostile'
import { HONEST, honest, hostileFolder, put, temporary } from './hostile-files'
import { Ledger } from './ledger'

const ledger = new Ledger('names and links', import.meta.filename)
afterAll(() => ledger.close())

const nest = temporary('nest')
const song = (name: string): string => join(nest, name)
/** A program that leaves a file of that name when somebody runs it. */
function sing(name: string): string {
  const program = join(nest, 'programs', name)
  mkdirSync(join(nest, 'programs'), { recursive: true })
  writeFileSync(program, `#!/bin/sh\ntouch "${song(name)}"\nexit 1\n`, { mode: 0o755 })
  return program
}

/**
 * Ways in which the settings of a checkout run a program, each with a command of git that does: the name of a song, what is
 * written into `.git/config`, and how it is heard by hand.
 */
interface Way {
  readonly name: string
  readonly config?: Readonly<Record<string, string>>
  /** A hook by this name. */
  readonly hook?: string
  readonly proof: (git: (...words: string[]) => void, folder: string) => void
}

/** A pager is run for who looks. */
const atTerminal = (command: string): void => void spawnSync('script', ['-qec', command, '/dev/null'])
const touchArticle = (folder: string): void => writeFileSync(join(folder, HONEST), `${honest}more\n`)
const ways: readonly Way[] = [
  { name: 'fsmonitor', config: { 'core.fsmonitor': sing('fsmonitor') }, proof: (git) => git('status') },
  { name: 'alias', config: { 'alias.sing': `!${sing('alias')}` }, proof: (git) => git('sing') },
  {
    name: 'pager',
    config: { 'core.pager': sing('pager') },
    proof: (_git, folder) => atTerminal(`git -C ${folder} log`),
  },
  {
    name: 'pager of config',
    config: { 'pager.config': sing('pager-of-config') },
    proof: (_git, folder) => atTerminal(`git -C ${folder} config --list`),
  },
  { name: 'editor', config: { 'core.editor': sing('editor') }, proof: (git) => git('commit', '--allow-empty') },
  { name: 'ssh', config: { 'core.sshCommand': sing('ssh') }, proof: (git) => git('fetch', 'ssh://127.0.0.1/none') },
  {
    name: 'credentials',
    config: { 'credential.helper': `!${sing('credentials')}` },
    proof: (git) => git('credential', 'fill'),
  },
  {
    name: 'external diff',
    config: { 'diff.external': sing('external-diff') },
    proof: (git, folder) => {
      touchArticle(folder)
      git('diff')
    },
  },
  {
    name: 'clean filter',
    config: { 'filter.song.clean': `sh -c "cat; ${sing('clean-filter')}"` },
    proof: (git, folder) => {
      touchArticle(folder)
      git('add', HONEST)
    },
  },
  {
    name: 'smudge filter',
    config: { 'filter.song.smudge': `sh -c "cat; ${sing('smudge-filter')}"` },
    proof: (git, folder) => {
      rmSync(join(folder, HONEST))
      git('checkout', '--', HONEST)
    },
  },
  {
    name: 'text conversion',
    config: { 'diff.song.textconv': sing('text-conversion') },
    proof: (git, folder) => {
      touchArticle(folder)
      git('diff', '--textconv')
    },
  },
  {
    name: 'merge driver',
    config: { 'merge.song.driver': sing('merge-driver') },
    proof: (git, folder) => {
      git('checkout', '--quiet', '-b', 'other')
      writeFileSync(join(folder, '_news/merged.md'), 'theirs\n')
      git('commit', '--quiet', '--all', '--message', 'theirs')
      git('checkout', '--quiet', '-')
      writeFileSync(join(folder, '_news/merged.md'), 'ours\n')
      git('commit', '--quiet', '--all', '--message', 'ours')
      git('merge', 'other')
    },
  },
  {
    name: 'signing',
    config: { 'gpg.program': sing('signing') },
    proof: (git) => git('commit', '--allow-empty', '-S', '--message', 'x'),
  },
  { name: 'included', config: { 'include.path': join(nest, 'included') }, proof: (git) => git('included') },
  { name: 'pre-commit', hook: 'pre-commit', proof: (git) => git('commit', '--allow-empty', '--message', 'x') },
  { name: 'post-commit', hook: 'post-commit', proof: (git) => git('commit', '--allow-empty', '--message', 'x') },
  { name: 'post-checkout', hook: 'post-checkout', proof: (git) => git('checkout', '-b', 'new') },
  {
    name: 'post-index-change',
    hook: 'post-index-change',
    proof: (git, folder) => {
      put(folder, 'x', '')
      git('add', 'x')
    },
  },
  { name: 'reference-transaction', hook: 'reference-transaction', proof: (git) => git('tag', 'x') },
  {
    name: 'another folder of hooks',
    config: { 'core.hooksPath': join(nest, 'hooks') },
    proof: (git) => git('commit', '--allow-empty', '--message', 'x'),
  },
]
const fileOf = (name: string): string => name.replaceAll(' ', '-')

/** A checkout that sings as soon as anybody runs git in it without care. */
function makeNest(way: Way | null): string {
  const folder = hostileFolder({ '_news/merged.md': 'base\n' })
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@a.example', ...words], {
      stdio: 'ignore',
    })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'first')
  put(folder, '.git/info/attributes', '_news/merged.md merge=song\n*.md filter=song diff=song\n')
  for (const one of way === null ? ways : [way]) {
    for (const [key, value] of Object.entries(one.config ?? {})) {
      // Hooks of another folder would take the place of those here.
      if (way !== null || key !== 'core.hooksPath') git('config', key, value)
    }
    if (one.hook !== undefined) {
      put(folder, `.git/hooks/${one.hook}`, `#!/bin/sh\n${sing(fileOf(one.name))}\n`)
      chmodSync(join(folder, `.git/hooks/${one.hook}`), 0o755)
    }
  }
  return folder
}

const heard = (): string[] => readdirSync(nest).filter((name) => !['programs', 'included', 'hooks'].includes(name))
const silence = (): void => {
  for (const name of heard()) rmSync(song(name))
}

beforeAll(() => {
  put(nest, 'included', `[alias]\n\tincluded = "!${sing('by-include')}"\n`)
  mkdirSync(join(nest, 'hooks'))
  writeFileSync(join(nest, 'hooks/pre-commit'), `#!/bin/sh\n${sing('another-folder-of-hooks')}\n`, { mode: 0o755 })
})

test('the canaries sing when git is run by hand', () => {
  for (const way of ways) {
    const folder = makeNest(way)
    silence()
    const git = (...words: string[]): void => {
      spawnSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@a.example', ...words], {
        input: 'protocol=https\nhost=127.0.0.1\n\n',
        timeout: 60_000,
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_PAGER_IN_USE: '1' },
      })
    }
    way.proof(git, folder)
    expect(heard(), way.name).not.toEqual([])
  }
  silence()
})

/** All that an editor does in a checkout. */
const deeds: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  'opening and closing it': (folder) => withFolder(folder, async (at) => void (await at.rows())),
  'publishing and taking back': (folder) => withFolder(folder, isUsable),
  deciding: (folder) =>
    withFolder(folder, async ({ service, workspace }) => {
      for (const kind of ['pass', 'reconsider', 'hold'] as const) {
        const outcome = await service.changeArticle({ workspace, path: HONEST, change: { kind }, replace: false })
        expect(outcome.kind).toBe('decided')
      }
      await service.undoAction({ workspace, action: null })
    }),
  'changing many, and a view': (folder) =>
    withFolder(folder, async ({ service, workspace }) => {
      await service.runChange({ workspace, job: 'a', paths: [HONEST], change: { kind: 'addTopic', topic: 'T' } })
      const change = { kind: 'create', view: { name: 'V', query: 'a', sort: null } } as const
      await service.changeViews({ workspace, change })
      await service.undoAction({ workspace, action: null })
    }),
  'the command line': async (folder) => {
    copydesk('list', folder)
    copydesk('check', folder, '--fix')
    copydesk('publish', folder, '--all')
    copydesk('pass', folder, '--all')
  },
}

test('nothing that an editor does runs what a checkout’s settings name', async () => {
  const folder = makeNest(null)
  silence()
  for (const [deed, work] of Object.entries(deeds)) {
    await ledger.attempt(`${deed} among ${ways.length} canaries`, async () => {
      writeFileSync(join(folder, HONEST), honest)
      await work(folder)
      expect(heard()).toEqual([])
    })
    ledger.count(ways.length - 1)
    silence()
  }
  for (const way of ways.filter(({ config }) => config && 'core.hooksPath' in config)) {
    await ledger.attempt(`deciding with ${way.name}`, async () => {
      await deeds.deciding?.(makeNest(way))
      expect(heard()).toEqual([])
    })
  }
})

test('who decides is a name: one line, and a short one', async () => {
  const names: Readonly<Record<string, string>> = {
    'of 900 KB': 'n'.repeat(900_000),
    'of two lines': 'a\nb',
    'with an escape': 'a\x1b[31mb',
    'that turns the writing round': 'a\u202eb',
    'of JSON': '"},{"path":"x',
    'of blanks': '   ',
    'of a command': '$(touch PWNED)',
  }
  for (const [name, value] of Object.entries(names)) {
    await ledger.attempt(`a name ${name}`, async () => {
      const folder = hostileFolder()
      execFileSync('git', ['-C', folder, 'init', '--quiet'])
      const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
      put(folder, '.git/config', `[core]\n\trepositoryformatversion = 0\n[user]\n\tname = "${escaped}"\n`)
      await withFolder(folder, ({ service, workspace }) =>
        service.changeArticle({ workspace, path: HONEST, change: { kind: 'pass' }, replace: false }),
      )
      const log = readFileSync(join(folder, '.copydesk/decisions.jsonl'), 'utf8')
      expect(log.split('\n')).toHaveLength(2)
      const [decision] = readDecisions(log)
      expect(decision?.path).toBe(HONEST)
      expect(decision?.by.length).toBeLessThanOrEqual(100)
      expect(decision?.by).toMatch(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u)
      expect(existsSync(join(folder, 'PWNED')) || existsSync('PWNED')).toBe(false)
    })
  }
})
