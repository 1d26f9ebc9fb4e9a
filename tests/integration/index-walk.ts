import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ARRIVALS } from '../../src/main/library/keep/kept-names'
import { keptFolder } from '../../src/main/workspace/kept-folder'
import type { Change } from '../../src/shared/change/change'
import type { Chance } from '../chance'
import { makeFolder, type Opened, open } from './open'

const titles = [
  'Fog at the harbour',
  'Cranes learn to see in fog',
  'Cranes learn to see in dense fog',
  'Öl',
  'A: "b" # c',
]
const urls = ['https://a.example/1', 'https://a.example/2', 'https://www.a.example/2/', 'https://b.example/x?y=1']
const topics = ['Ports', 'ports', 'Energy', 'Unknown']
const providers = ['Tideline', 'Ledger']
const folders = ['_news', '_learning', '_news/2026', '_drafts']
const changes: readonly Change[] = [
  { kind: 'publish' },
  { kind: 'unpublish' },
  { kind: 'pass' },
  { kind: 'hold' },
  { kind: 'reconsider' },
  { kind: 'addTopic', topic: 'Energy' },
  { kind: 'removeTopic', topic: 'Ports' },
  { kind: 'set', field: 'quality', value: 88 },
]
/** What isn't an ordinary article. */
const odd: readonly (string | Buffer)[] = [
  '',
  'no front matter\n',
  '---\ntitle: "open\n---\n',
  '---\ntitle: a\ntitle: b\n---\n',
  Buffer.from([0x2d, 0xff, 0x0a]),
  '---\ntitle: &a Anchored\nexcerpt: *a\n---\n',
]

function makeText(chance: Chance): string | Buffer {
  if (chance.is(0.12)) return chance.of(odd)
  const lines = [`title: ${JSON.stringify(chance.of(titles))}`]
  const maybe = (share: number, line: string): void => void (chance.is(share) && lines.push(line))
  maybe(0.7, `publishedDateTime: 2026-0${1 + chance.below(3)}-13T12:43:00Z`)
  maybe(0.7, `webUrl: ${chance.of(urls)}`)
  maybe(0.2, `originalUrl: ${chance.of(urls)}`)
  maybe(0.5, `published: ${chance.is(0.5)}`)
  maybe(0.4, `quality: ${chance.below(120)}`)
  maybe(0.3, `locale: ${chance.of(['en-us', 'de-de'])}`)
  maybe(0.5, `provider: { name: ${chance.of(providers)} }`)
  maybe(0.5, `topics: [${chance.of(topics)}, ${chance.of(topics)}]`)
  maybe(0.3, `images: [{ url: /a${chance.below(3)}.png }]`)
  maybe(0.2, `related:\n  - title: R\n    webUrl: ${chance.of(urls)}`)
  return `---\n${lines.join('\n')}\n---\nbody ${chance.below(9)}\n`
}

const newPath = (chance: Chance): string => `${chance.of(folders)}/${chance.below(14)}.md`

function put(root: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

const articlesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.startsWith('_') && name.endsWith('.md'))
    .toSorted()

const git = (folder: string, ...given: string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@a.example', ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  })

function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'walk')
}

/** A walk by chance through everything that can happen to a folder: by its window, by other programs, by git. */
export class IndexWalk {
  readonly done: string[] = []

  private constructor(
    readonly root: string,
    private readonly origin: string,
    private readonly data: string,
    private readonly chance: Chance,
    public at: Opened,
  ) {}

  static async begin(chance: Chance): Promise<IndexWalk> {
    const files = Object.fromEntries(Array.from({ length: 12 }, () => [newPath(chance), makeText(chance)]))
    const origin = makeFolder({ '_data/topics/a.yaml': 'name: Ports\n', '_news/first.md': makeText(chance), ...files })
    git(origin, 'init', '--quiet', '--initial-branch=main')
    git(origin, 'config', 'gc.auto', '0')
    commit(origin)
    const root = mkdtempSync(join(tmpdir(), 'copydesk-walk-'))
    git(root, 'clone', '--quiet', origin, '.')
    git(root, 'config', 'gc.auto', '0')
    const data = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
    return new IndexWalk(root, origin, data, chance, await open(root, data))
  }

  /** Where the window keeps when articles arrived, and what it knows besides. */
  get arrivalsFile(): string {
    return join(keptFolder(this.data, realpathSync(this.root)), ARRIVALS)
  }

  /** A few things at once, as they come in a burst. */
  async burst(): Promise<void> {
    for (let left = 1 + this.chance.below(4); left > 0; left -= 1) await this.step()
  }

  async end(): Promise<void> {
    await this.at.service.close()
    for (const folder of [this.root, this.origin, this.data]) rmSync(folder, { recursive: true, force: true })
  }

  private async step(): Promise<void> {
    const { chance, root } = this
    const all = articlesOf(root)
    const path = all.length === 0 ? newPath(chance) : chance.of(all)
    const steps: readonly (readonly [name: string, work: () => unknown])[] = [
      ['add', () => put(root, newPath(chance), makeText(chance))],
      ['rewrite', () => put(root, path, makeText(chance))],
      ['replace', () => this.replace(path)],
      ['rename', () => this.move(path, newPath(chance))],
      ['swap', () => this.swap(path, chance.of([path, ...all]))],
      ['delete', () => rmSync(join(root, path), { force: true })],
      ['rename a folder', () => this.move(chance.of(folders), chance.of([...folders, '_other', 'plain', '.hidden']))],
      [
        'delete a folder',
        () => chance.is(0.2) && rmSync(join(root, chance.of(folders)), { recursive: true, force: true }),
      ],
      ['topics of the site', () => put(root, '_data/topics/a.yaml', `name: ${chance.of(topics)}\n`)],
      ['change', () => this.change(path)],
      ['change', () => this.change(path)],
      ['save', () => this.save(path)],
      ['change many', () => this.changeMany()],
      ['undo', () => this.at.service.undoAction({ workspace: this.at.service.info.id, action: null })],
      ['commit', () => commit(root)],
      ['checkout', () => this.checkout()],
      ['pull', () => this.pull()],
      ['restart', () => this.restart()],
    ]
    const [name, work] = chance.of(steps)
    this.done.push(`${name} ${path}`)
    await work()
  }

  private replace(path: string): void {
    const beside = join(this.root, `${path}.part`)
    mkdirSync(dirname(beside), { recursive: true })
    writeFileSync(beside, makeText(this.chance))
    renameSync(beside, join(this.root, path))
  }

  private move(from: string, to: string): void {
    if (!existsSync(join(this.root, from)) || to.startsWith(`${from}/`)) return
    if (from !== to && !from.endsWith('.md') && existsSync(join(this.root, to))) return
    this.done.push(`  ${from} → ${to}`)
    mkdirSync(dirname(join(this.root, to)), { recursive: true })
    renameSync(join(this.root, from), join(this.root, to))
  }

  private swap(one: string, other: string): void {
    if (!existsSync(join(this.root, one)) || one === other) return
    renameSync(join(this.root, one), join(this.root, `${one}.part`))
    renameSync(join(this.root, other), join(this.root, one))
    renameSync(join(this.root, `${one}.part`), join(this.root, other))
  }

  private async change(path: string): Promise<void> {
    const { service } = this.at
    const change = this.chance.of(changes)
    await service.changeArticle({ workspace: service.info.id, path, change, replace: false })
  }

  private async save(path: string): Promise<void> {
    const { service } = this.at
    const workspace = service.info.id
    const opened = await service.openArticle({ workspace, path })
    const made = makeText(this.chance)
    if (opened.kind !== 'text' || typeof made !== 'string') return
    await service.saveArticle({ workspace, path, base: opened.text, text: made, replace: false })
    await service.closeArticle({ workspace, path })
  }

  private async changeMany(): Promise<void> {
    const { service } = this.at
    const paths = articlesOf(this.root).filter(() => this.chance.is(0.4))
    await service.runChange({ workspace: service.info.id, job: 'walk', paths, change: this.chance.of(changes) })
  }

  /** Another state of the whole folder, and back by the next one. */
  private checkout(): void {
    commit(this.root)
    const commits = git(this.root, 'rev-list', 'main').trim().split('\n')
    git(this.root, 'checkout', '--quiet', this.chance.is(0.5) ? 'main' : this.chance.of(commits))
  }

  /** Somebody else has pushed: files came, changed and went; ours stand where both did. */
  private pull(): void {
    commit(this.root)
    git(this.root, 'checkout', '--quiet', 'main')
    for (const path of articlesOf(this.origin)) {
      if (this.chance.is(0.3)) put(this.origin, path, makeText(this.chance))
      else if (this.chance.is(0.1)) rmSync(join(this.origin, path))
    }
    put(this.origin, newPath(this.chance), makeText(this.chance))
    commit(this.origin)
    try {
      git(this.root, 'pull', '--quiet', '--no-rebase', '--no-edit', '-X', 'theirs')
    } catch {
      // What was deleted here and changed there stays unmerged: taken as it lies.
      commit(this.root)
    }
  }

  private async restart(): Promise<void> {
    await this.at.service.close()
    this.at = await open(this.root, this.data)
  }
}
