import type { ArticleFacts, KeyFact } from '../facts/article-facts'
import type { ValueKind } from '../facts/value-kind'
import { depthOf } from '../table/key-path'
import type { Folder, KeyUse, KindUse } from './folder'
import { createKept, type Kept } from './kept'

/** A site has tens; what this bounds are keys that a program made, another one in each file. */
const MAX_PATHS = 1_000
/** More values than this are no choice, and no more examples are shown. */
const MAX_VALUES = 100
/** Articles with the same keys of the same kinds count as one. */
const MAX_SHAPES = 4_000
/** Roles stand no deeper than `images[].url`; keys below that would make a shape of nearly every article. */
const MAX_SHAPE_DEPTH = 3
const MAX_PLACES = 200

/** What is known of the keys of all articles of a folder, kept up to date article by article. */
export interface Inventory {
  readonly add: (facts: ArticleFacts) => void
  /** Takes an article away again: the same facts as were added. */
  readonly remove: (facts: ArticleFacts) => void
  /** All of it as plain data. */
  readonly read: () => Folder
}

interface Counter {
  articles: number
}

interface Key extends Counter {
  readonly kinds: Map<ValueKind, Counter & { readonly values: Kept<Counter>; readonly forms: Kept<Counter> }>
}

const counter = (): Counter => ({ articles: 0 })

/** Counts up or down, and forgets what nobody has any more. */
function count(kept: Kept<Counter>, name: string, by: 1 | -1): void {
  const one = kept.get(name)
  if (one === null) return
  one.articles += by
  if (one.articles <= 0) kept.delete(name)
}

const byUse = (a: Counter & { readonly name: string }, b: Counter & { readonly name: string }): number =>
  b.articles - a.articles || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

const sorted = (kept: Kept<Counter>): { readonly name: string; readonly articles: number }[] =>
  kept
    .entries()
    .map(([name, { articles }]) => ({ name, articles }))
    .sort(byUse)

/** The keys and facts of an article as lines: `title=text`, `@dated`. Articles with the same lines have the same shape. */
export const shapeOf = ({ keys, file }: ArticleFacts): string =>
  [
    ...keys.filter(({ path }) => depthOf(path) <= MAX_SHAPE_DEPTH).map(({ path, kind }) => `${path}=${kind}`),
    ...file.map((fact) => `@${fact}`),
  ]
    .sort()
    .join('\n')

function countKind(key: Key, { kind, values, form }: KeyFact, by: 1 | -1): void {
  let one = key.kinds.get(kind)
  if (one === undefined) {
    one = { articles: 0, values: createKept(MAX_VALUES, counter), forms: createKept(MAX_VALUES, counter) }
    key.kinds.set(kind, one)
  }
  one.articles += by
  for (const value of values) count(one.values, value, by)
  if (form !== null) count(one.forms, form, by)
  if (one.articles <= 0) key.kinds.delete(kind)
}

function readKey(path: string, key: Key): KeyUse {
  const kinds = [...key.kinds].map(
    ([kind, { articles, values, forms }]): KindUse => ({
      kind,
      articles,
      values: sorted(values),
      hasMore: values.isOver(),
      forms: sorted(forms),
    }),
  )
  kinds.sort((a, b) => b.articles - a.articles || (a.kind < b.kind ? -1 : 1))
  return { path, articles: key.articles, kinds }
}

export function createInventory(): Inventory {
  let articles = 0
  const keys = createKept<Key>(MAX_PATHS, () => ({ articles: 0, kinds: new Map() }), depthOf)
  const shapes = createKept(MAX_SHAPES, counter)
  const places = createKept(MAX_PLACES, counter)

  const change = (facts: ArticleFacts, by: 1 | -1): void => {
    articles += by
    count(shapes, shapeOf(facts), by)
    count(places, facts.place, by)
    for (const path of new Set(facts.keys.map((fact) => fact.path))) {
      const key = keys.get(path)
      if (key === null) continue
      key.articles += by
      for (const fact of facts.keys) if (fact.path === path) countKind(key, fact, by)
      if (key.articles <= 0) keys.delete(path)
    }
  }

  return {
    add: (facts) => change(facts, 1),
    remove: (facts) => change(facts, -1),
    read: () => ({
      articles,
      keys: keys
        .entries()
        .map(([path, key]) => readKey(path, key))
        .sort((a, b) => b.articles - a.articles || (a.path < b.path ? -1 : 1)),
      hasMoreKeys: keys.isOver(),
      shapes: sorted(shapes).map(({ name, articles }) => ({ articles, has: shapeSet(name) })),
      places: sorted(places),
    }),
  }
}

/** A shape as what queries ask for: `title` where the key has a value, `title=text`, `@dated`. */
export function shapeSet(shape: string): ReadonlySet<string> {
  const has = new Set(shape.split('\n'))
  for (const line of shape.split('\n')) {
    if (!line.startsWith('@') && !line.endsWith('=empty')) has.add(line.slice(0, line.lastIndexOf('=')))
  }
  return has
}
