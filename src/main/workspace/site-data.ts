import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import { label, MAX_NAME_LETTERS } from '../../shared/text/label'
import { readArticle } from '../files/read-article'
import { resolveInside } from '../files/resolve-inside'

export type Fields = Readonly<Record<string, unknown>>
export type Say = (message: string) => void

export const mapOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

/** The name of a topic, an organization: a label, wherever it stands. */
export const nameOf = (value: unknown): string | null => label(textOf(value) ?? '', MAX_NAME_LETTERS) || null

/** More words than these no story is known by; each is looked for in every card that is triaged. */
const MAX_KEYWORDS = 100
const namesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, MAX_KEYWORDS).flatMap((one) => nameOf(one) ?? []) : []

/** Aliases are bounded: js-yaml follows any number of them unless told. */
export const parseYaml = (text: string): Fields => mapOf(text.trim() === '' ? {} : load(text, { maxAliases: 200 }))

type Parse = (text: string) => Fields

export async function readFields(root: string, path: string, parse: Parse, say: Say): Promise<Fields> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'refused') return {}
  const file = await readArticle(inside.file)
  if (file.kind === 'refused') return {}
  try {
    return parse(file.text.replace(/^\uFEFF/, ''))
  } catch (error) {
    say(`${path} can't be read: ${error instanceof Error ? error.message : 'unknown'}`)
    return {}
  }
}

export async function listFolder(root: string, folder: string, ending: RegExp): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => [])
  return names
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => `${folder}/${name}`)
}

/** The fields of each file; a file that can't be read is said and has none. */
export const readAll = (root: string, paths: readonly string[], parse: Parse, say: Say): Promise<Fields[]> =>
  Promise.all(paths.map((path) => readFields(root, path, parse, say)))

/** The taxonomy: `name`, `parent` and `keywords` of each file in `_data/topics/`; empty where there is none. */
export async function readTopics(root: string, say: Say): Promise<WorkspaceInfo['topics']> {
  const topics = await readAll(root, await listFolder(root, '_data/topics', /\.ya?ml$/i), parseYaml, say)
  return topics.flatMap((topic) => {
    const name = nameOf(topic.name)
    return name === null ? [] : [{ name, parent: nameOf(topic.parent), keywords: namesOf(topic.keywords) }]
  })
}
