import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fields } from '../../../shared/article/value'
import { checkValue, mapOf } from '../../../shared/article/value'
import { readToml, type SettingsFile, type Signs } from '../../../shared/fields'
import { readFileGuarded } from '../../files/read-file'
import { resolveInside } from '../../files/resolve-inside'
import { parseYaml } from './parse-yaml'
import { decode } from './read-article'

/** Those of real sites have some KB. */
const MAX_BYTES = 300_000

const SETTINGS = /^(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json))$/
/** Programs: that one is there says something, and it is never run. */
const PROGRAMS = /^(?:astro|docusaurus)\.config\.[cm]?[jt]s$/
/** Below the top, where else a site's settings lie. */
const OTHER_FOLDERS = ['config/_default', 'website', 'docs']

const parsers: Readonly<Record<string, (text: string) => Fields>> = {
  toml: readToml,
  json: (text) => mapOf(JSON.parse(text)),
  yaml: parseYaml,
  yml: parseYaml,
}

/** What lies in a folder (relative, with '/'); nothing where it can't be listed, or a link leads elsewhere. */
async function listed(root: string, folder: string): Promise<readonly Dirent[]> {
  const inside = folder === '' ? { kind: 'inside' as const, file: root } : await resolveInside(root, folder)
  if (inside.kind === 'refused') return []
  return await readdir(inside.file, { withFileTypes: true }).catch(() => [])
}

async function readSettings(root: string, path: string, log: (message: string) => void): Promise<Fields> {
  const inside = await resolveInside(root, path)
  const read =
    inside.kind === 'inside' ? await readFileGuarded(inside.file, { maxBytes: MAX_BYTES, isReal: true }) : inside
  if (read.kind === 'refused') {
    log(`${path}: ${read.reason.message}`)
    return {}
  }
  try {
    const fields = parsers[path.slice(path.lastIndexOf('.') + 1)]?.(decode(read.bytes) ?? '') ?? {}
    // Whoever goes through it may count on an end.
    checkValue(fields, [])
    return fields
  } catch (error) {
    log(`${path} can't be read: ${error instanceof Error ? error.message.slice(0, 300) : 'unknown'}`)
    return {}
  }
}

async function settingsIn(
  root: string,
  folder: string,
  entries: readonly Dirent[],
  log: (message: string) => void,
): Promise<readonly SettingsFile[]> {
  const files: SettingsFile[] = []
  for (const name of entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()) {
    const path = join(folder, name).replaceAll('\\', '/')
    if (SETTINGS.test(name)) files.push({ path, fields: await readSettings(root, path, log) })
    else if (PROGRAMS.test(name)) files.push({ path, fields: {} })
  }
  return files
}

/** Whether a site's settings may lie at a path (relative, with '/'). */
export function isSettings(path: string): boolean {
  const [folder, name = path] = [path.slice(0, Math.max(0, path.lastIndexOf('/'))), path.split('/').at(-1)]
  return (folder === '' || OTHER_FOLDERS.includes(folder)) && (SETTINGS.test(name) || PROGRAMS.test(name))
}

/** Whether what lies at a path, or its name, is a sign of the kind of site that a folder is. */
export const isSign = (path: string): boolean => !path.includes('/') || /^src\/[^/]+$/.test(path) || isSettings(path)

/** What lies in a folder (its real path) beside its articles, and what its settings say. Never throws; `log` hears what can't be read. */
export async function readSigns(root: string, log: (message: string) => void): Promise<Signs> {
  const top = await listed(root, '')
  const foldersIn = (entries: readonly Dirent[]): readonly string[] =>
    entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const settings = [...(await settingsIn(root, '', top, log))]
  for (const folder of OTHER_FOLDERS)
    settings.push(...(await settingsIn(root, folder, await listed(root, folder), log)))
  const sources = foldersIn(await listed(root, 'src')).map((name) => `src/${name}`)
  return { settings, folders: [...foldersIn(top), ...sources].sort() }
}
