import { execFileSync } from 'node:child_process'
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openWorkspace, type WorkspaceService } from '../../src/main/workspace/service'
import type { ResponseOf, WindowEvent } from '../../src/shared/ipc/contract'
import { worker } from '../integration/open'
import { within } from './ledger'

/** What stands in every hostile folder: the one article that must stay usable. */
export const honest = '---\ntitle: Honest\npublished: false\n---\nbody\n'
export const HONEST = '_news/honest.md'
/** What must never be seen outside its file. */
export const SECRET = 'the secret of another folder'

export const temporary = (name: string): string => realpathSync(mkdtempSync(join(tmpdir(), `copydesk-${name}-`)))

/** A folder with the honest article and these files (path → content). */
export function hostileFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = temporary('hostile')
  for (const [path, content] of Object.entries({ [HONEST]: honest, ...files })) put(folder, path, content)
  return folder
}

export function put(folder: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

/** A pipe that nobody writes into: who opens it to read waits for ever. */
export function pipe(folder: string, path: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  execFileSync('mkfifo', [file])
  pipes.push(file)
  return file
}
const pipes: string[] = []
const left: string[] = []

/** Lets everybody go who waits for one of those pipes, now and later, so that a test that fell can end. */
export function letGo(): void {
  left.push(...pipes.splice(0))
  release()
}
function release(): void {
  for (const file of left) {
    try {
      if (lstatSync(file).isFIFO()) closeSync(openSync(file, constants.O_RDWR | constants.O_NONBLOCK))
    } catch {}
  }
}
setInterval(release, 200).unref()

/** Every path below a folder with what it is and holds, to tell that nothing changed. */
export function snapshot(folder: string, below = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(join(folder, below), { encoding: 'latin1' }).sort()) {
    const path = below === '' ? name : `${below}/${name}`
    const stats = lstatSync(join(folder, path), { throwIfNoEntry: false })
    if (stats === undefined) found.set(path, 'unreadable')
    else if (stats.isSymbolicLink()) found.set(path, `-> ${readlinkSync(join(folder, path))}`)
    else if (stats.isDirectory()) {
      found.set(path, 'folder')
      for (const [inner, what] of snapshot(folder, path)) found.set(inner, what)
    } else if (stats.isFile())
      found.set(path, stats.size > 1_000_000 ? `${stats.size}` : readFileSync(join(folder, path), 'latin1'))
    else found.set(path, 'special')
  }
  return found
}

/** Paths that differ between two snapshots. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort()
}

export interface Opened {
  readonly service: WorkspaceService
  readonly workspace: string
  readonly events: WindowEvent[]
  readonly logs: string[]
  readonly dataFolder: string
  rows(text?: string): Promise<ResponseOf<'readRows'>['rows']>
  close(): Promise<void>
}

/** Opens a folder as main does, and waits until the honest article is listed and everything was looked at. */
export async function openHostile(folder: string, dataFolder = temporary('data')): Promise<Opened> {
  const events: WindowEvent[] = []
  const logs: string[] = []
  const service = await openWorkspace({
    folder,
    dataFolder,
    sample: false,
    worker,
    emit: (event) => events.push(event),
    log: (message) => logs.push(message),
  })
  const workspace = service.info.id
  const query = async (text: string): Promise<Extract<ResponseOf<'runQuery'>, { kind: 'ran' }>> => {
    const answer = await service.runQuery({ workspace, text, sort: { field: 'path', direction: 'ascending' } })
    if (answer.kind === 'bad') throw new Error(answer.message)
    return answer
  }
  const rows: Opened['rows'] = async (text = '') => {
    const { result } = await query(text)
    return (await service.readRows({ workspace, result, from: 0, to: 1_000 })).rows
  }
  while ((await query('')).scanning !== null) await new Promise((resolve) => setTimeout(resolve, 10))
  while ((await rows()).some(({ card }) => card !== null && !card.checked)) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return { service, workspace, events, logs, dataFolder, rows, close: () => service.close() }
}

/** Opens a folder, does something with it and closes it, whatever happened. */
export async function withFolder<T>(folder: string, use: (at: Opened) => Promise<T>, dataFolder?: string): Promise<T> {
  const at = await openHostile(folder, dataFolder)
  try {
    return await use(at)
  } finally {
    await within(at.close()).catch(() => undefined)
  }
}

/** Throws unless the honest article can be listed, opened, published and taken back. */
export async function isUsable({ service, workspace, rows }: Opened): Promise<void> {
  const listed = (await rows('honest')).find(({ path }) => path === HONEST)
  if (listed?.card?.title !== 'Honest') throw new Error('the honest article is not listed')
  const opened = await service.openArticle({ workspace, path: HONEST })
  if (opened.kind !== 'text') throw new Error('the honest article does not open')
  for (const kind of ['publish', 'unpublish'] as const) {
    const outcome = await service.changeArticle({ workspace, path: HONEST, change: { kind }, replace: false })
    if (outcome.kind !== 'saved') throw new Error(`${kind}: ${JSON.stringify(outcome).slice(0, 200)}`)
  }
}
