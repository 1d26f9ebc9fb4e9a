import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/** Where the two files of a dictionary lie, which Hunspell calls so: how words change, and the words. */
export interface Dictionary {
  readonly aff: string
  readonly dic: string
}

/** By language, as `en-gb`. */
export type Dictionaries = ReadonlyMap<string, Dictionary>

/** Where systems keep those that a person installed: `apt install hunspell-de-de`. */
const SYSTEM_FOLDERS = ['/usr/share/hunspell', '/usr/local/share/hunspell', '/usr/share/myspell/dicts']
/** Ours, for where the system has none. */
const PACKAGES = { 'en-us': 'dictionary-en', 'en-gb': 'dictionary-en-gb' } as const
const NAMED = /^([a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3})\.dic$/i

const keyOf = (tag: string): string => tag.toLowerCase().replaceAll('_', '-')

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Those of the system's folders, and of ours; `path` is what Hunspell's variable DICPATH says, whose folders come first. */
export function findDictionaries(path = process.env.DICPATH ?? ''): Dictionaries {
  const found = new Map<string, Dictionary>()
  const add = (tag: string, folder: string, name: string): void => {
    const key = keyOf(tag)
    if (!found.has(key)) found.set(key, { aff: join(folder, `${name}.aff`), dic: join(folder, `${name}.dic`) })
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

/** What `en` alone usually is, as `en-us`; null where that isn't known. */
function usualOf(tag: string): string | null {
  try {
    const { language, region } = new Intl.Locale(tag).maximize()
    return region === undefined ? null : keyOf(`${language}-${region}`)
  } catch {
    return null
  }
}

/**
 * Which of them is meant by a BCP 47 tag: that very one, the language's, or another one of the same language; null where there is none: the
 * words of another language would all be wrong.
 */
export function dictionaryFor(tag: string, dictionaries: Dictionaries): string | null {
  const key = keyOf(tag)
  const [language = ''] = key.split('-')
  const others = [...dictionaries.keys()].filter((one) => one.startsWith(`${language}-`)).sort()
  const wanted = [key, key === language ? usualOf(key) : null, language, ...others]
  return wanted.find((one) => one !== null && dictionaries.has(one)) ?? null
}
