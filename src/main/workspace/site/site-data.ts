import { readdir } from 'node:fs/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import { TOPICS } from '../../../shared/article/topics'
import type { Fields } from '../../../shared/article/value'
import { counted, number } from '../../../shared/numbers'
import type { WorkspaceInfo } from '../../../shared/workspace/workspace-info'
import { parseYaml } from '../../articles/read/parse-yaml'
import { readFileGuarded } from '../../files/read-file'
import type { Reason } from '../../files/reason'
import { resolveInside } from '../../files/resolve-inside'
import { nameOf, namesOf } from './site-names'

/** Hears what a site can't tell. */
export interface Hears {
  /** Of a file that isn't what it should be. */
  readonly log: (message: string) => void
  /** Of what isn't even looked at because it is too much; `code` is its path. */
  readonly leftOut: (reason: Reason) => void
}

/** How many files are read between two breaths; a system lets a program open some hundreds at once. */
const FILES_AT_ONCE = 16
/** A site has a few hundred topics at most. */
const MAX_TOPICS = 2_000
/** A topic or an organization takes 1 KB; parsing 50 KB can hold the main thread up for 50 ms. */
const MAX_FILE_KB = 50
const MAX_FOLDER_MB = 5
/** Those of real sites have some KB. */
const MAX_CONFIG_KB = 300
/** At most this many files of a folder that can't be parsed are named in the log. */
const MAX_NAMED = 20

type Parse = (text: string) => Fields
type Read =
  | { readonly kind: 'read'; readonly fields: Fields; readonly bytes: number }
  | { readonly kind: 'large' }
  | { readonly kind: 'broken'; readonly message: string }

const nothing: Read = { kind: 'read', fields: {}, bytes: 0 }

async function readFields(root: string, path: string, parse: Parse, maxKb: number): Promise<Read> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'refused') return nothing
  const file = await readFileGuarded(inside.file, { maxBytes: maxKb * 1_000, isReal: true })
  if (file.kind === 'refused') return file.reason.code === 'too-large' ? { kind: 'large' } : nothing
  try {
    return {
      kind: 'read',
      fields: parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)),
      bytes: file.bytes.length,
    }
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    return { kind: 'broken', message: `${path} can't be read: ${why}` }
  }
}

/** What `_config.yml` says; nothing where it can't be read. */
export async function readConfig(root: string, { log, leftOut }: Hears): Promise<Fields> {
  const path = '_config.yml'
  const read = await readFields(root, path, parseYaml, MAX_CONFIG_KB)
  if (read.kind === 'read') return read.fields
  if (read.kind === 'broken') log(read.message)
  else leftOut({ code: path, message: `${path} is larger than ${MAX_CONFIG_KB} KB and left out.` })
  return {}
}

interface DataFolder {
  readonly folder: string
  readonly ending: RegExp
  readonly parse: Parse
  readonly maxFiles: number
}

/** The fields of the files in a folder, by their names' order; what can't be read, or is too much, is said and left out. */
export async function readFolder(root: string, { folder, ending, parse, maxFiles }: DataFolder, hears: Hears) {
  const inside = await resolveInside(root, folder)
  // What a link to elsewhere leads to is not even counted.
  const names = inside.kind === 'refused' ? [] : await readdir(inside.file).catch(() => [])
  const all = names.filter((name) => ending.test(name)).sort()
  const found: Fields[] = []
  let [done, bytes, large, broken] = [0, 0, 0, 0]
  const take = (read: Read): void => {
    if (read.kind === 'read') {
      found.push(read.fields)
      bytes += read.bytes
    } else if (read.kind === 'large') large += 1
    else if (++broken <= MAX_NAMED) hears.log(read.message)
  }
  while (done < Math.min(all.length, maxFiles) && bytes < MAX_FOLDER_MB * 1_000_000) {
    const some = all.slice(done, Math.min(done + FILES_AT_ONCE, maxFiles))
    const reads = await Promise.all(some.map((name) => readFields(root, `${folder}/${name}`, parse, MAX_FILE_KB)))
    reads.forEach(take)
    done += some.length
    await breathe()
  }
  if (broken > MAX_NAMED) hears.log(`${broken - MAX_NAMED} more files in ${folder} can't be read.`)
  const left: string[] = []
  if (done < all.length)
    left.push(`Only the first ${number(done)} of ${number(all.length)} files in ${folder} are read.`)
  if (large > 0) left.push(`Left out, because larger than ${MAX_FILE_KB} KB: ${counted(large, 'file')} in ${folder}.`)
  if (left.length > 0) hears.leftOut({ code: folder, message: left.join(' ') })
  return found
}

/** The taxonomy: `name`, `parent`, `keywords` and `hashtags` of each file in `_data/topics/`; empty where there is none. */
export async function readTopics(root: string, hears: Hears): Promise<WorkspaceInfo['topics']> {
  const topics = await readFolder(root, { ...TOPICS, parse: parseYaml, maxFiles: MAX_TOPICS }, hears)
  return topics.flatMap((topic) => {
    const name = nameOf(topic.name)
    return name === null
      ? []
      : [{ name, parent: nameOf(topic.parent), keywords: [...namesOf(topic.keywords), ...namesOf(topic.hashtags)] }]
  })
}
