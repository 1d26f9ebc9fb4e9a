import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/** Where the two files of a dictionary lie, which Hunspell calls so: how words change, and the words. */
export interface Dictionary {
  readonly aff: string
  readonly dic: string
}

/** By language, as `en-gb`: those of folders that come first are first. */
export type Dictionaries = ReadonlyMap<string, readonly Dictionary[]>

/** Where systems keep those that a person installed: `apt install hunspell-de-de`. */
const SYSTEM_FOLDERS = ['/usr/share/hunspell', '/usr/local/share/hunspell', '/usr/share/myspell/dicts']
/** Ours, for where the system has none. */
const PACKAGES = { 'en-us': 'dictionary-en', 'en-gb': 'dictionary-en-gb' } as const
const NAMED = /^([a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3})\.dic$/i

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Those of the system's folders, and of ours; `path` is what Hunspell's variable DICPATH says, whose folders come first. */
export function findDictionaries(path = process.env.DICPATH ?? ''): Dictionaries {
  const found = new Map<string, Dictionary[]>()
  const add = (tag: string, folder: string, name: string): void => {
    const key = tag.toLowerCase().replaceAll('_', '-')
    const one = { aff: join(folder, `${name}.aff`), dic: join(folder, `${name}.dic`) }
    found.set(key, [...(found.get(key) ?? []), one])
  }
  for (const folder of [...path.split(delimiter).filter(Boolean), ...SYSTEM_FOLDERS]) {
    const names = namesIn(folder)
    for (const name of names) {
      const [, tag] = NAMED.exec(name) ?? []
      if (tag !== undefined && names.includes(`${tag}.aff`)) add(tag, folder, tag)
    }
  }
  const { resolve } = createRequire(import.meta.url)
  for (const [tag, name] of Object.entries(PACKAGES)) add(tag, dirname(resolve(name)), 'index')
  return found
}

/**
 * Those for a language of Chromium's (`de-DE`), the best first: of that very one, of the language, of others of the same language. Whether
 * one can be used shows only when it is read.
 */
export function dictionariesFor(language: string, dictionaries: Dictionaries): readonly Dictionary[] {
  const key = language.toLowerCase()
  const [alone = ''] = key.split('-')
  const others = [...dictionaries.keys()].filter((one) => one.startsWith(`${alone}-`)).sort()
  return [...new Set([key, alone, ...others])].flatMap((tag) => dictionaries.get(tag) ?? [])
}
