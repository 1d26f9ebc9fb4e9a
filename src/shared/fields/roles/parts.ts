import type { ValueKind } from '../facts/value-kind'
import { type Folder, keyOf } from '../inventory/folder'
import { anyOf, countOf, hasFact, hasKey, hasKind, without } from '../inventory/matches'
import type { FileFact } from '../table/file-fact'
import type { Part, RoleRead } from '../table/role'

/** What articles are asked for; '' is all of them. */
export interface Question {
  readonly words: string
  readonly query: string
}

/** Each article in the first part whose question finds it. */
export function parts(folder: Folder, questions: readonly Question[]): readonly Part[] {
  const before: string[] = []
  return questions.map(({ words, query }) => {
    const whole = [query, ...before].filter((one) => one !== '').join(' ')
    before.push(without(query))
    return { words, query: whole, articles: countOf(folder, whole) }
  })
}

/** The same for a role: `has` null where no key carries it. Other parts that nobody is in are left out. */
export function partsOf(
  folder: Folder,
  has: Question | null,
  others: readonly Question[],
): Pick<RoleRead, 'have' | 'rest'> {
  const [have = null, ...rest] = has === null ? [null, ...parts(folder, others)] : parts(folder, [has, ...others])
  return { have, rest: rest.filter((part) => part !== null).filter(({ articles }) => articles > 0) }
}

const ARTICLES: Readonly<Partial<Record<ValueKind, string>>> = {
  text: 'a text',
  'long text': 'a long text',
  number: 'a number',
  flag: 'true or false',
  date: 'a date',
  list: 'a list',
  words: 'a text of words',
  map: 'a map',
  'list of maps': 'a list of maps',
}

/** Articles where a key has one of these kinds. */
export const ofKinds = (words: string, path: string, kinds: readonly ValueKind[]): Question => ({
  words,
  query: anyOf(kinds.map((kind) => hasKind(path, kind))),
})

/** Articles where a key has other values than those that are read, a question for each kind: `a text, “yes”`. */
export function otherKinds(folder: Folder, path: string, read: readonly ValueKind[]): readonly Question[] {
  const kinds = keyOf(folder, path)?.kinds ?? []
  return kinds
    .filter(({ kind }) => kind !== 'empty' && !read.includes(kind))
    .map(({ kind, values }) => ({
      words: [ARTICLES[kind] ?? 'something else', ...values.slice(0, 1).map(({ name }) => `“${name}”`)].join(', '),
      query: hasKind(path, kind),
    }))
}

/** Articles where another key stands in for it. */
export const byKey = (path: string): Question => ({ words: `by ${path}`, query: hasKey(path) })

/** Articles whose file or body stands in for it. */
export const byFile = (words: string, fact: FileFact): Question => ({ words, query: hasFact(fact) })

/** Everything else. */
export const everythingElse = (words: string): Question => ({ words, query: '' })
