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
