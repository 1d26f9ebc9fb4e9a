import { number } from '../../numbers'
import { articlesOfKinds, type Folder, keyOf } from '../inventory/folder'
import { countOf, hasFact } from '../inventory/matches'
import { type SiteKind, siteKinds, siteNames } from '../table/site'
import { hugoSettings, isHugo } from './left-out'
import type { Signs } from './signs'

/** One thing that speaks for a kind of site. */
export interface SiteEvidence {
  readonly words: string
  readonly weight: number
}

export interface SiteRead {
  readonly kind: SiteKind
  /** 'Hugo site', 'bare folder'. */
  readonly name: string
  /** The heaviest first. */
  readonly evidence: readonly SiteEvidence[]
}

/** A settings file may be left over; it takes something else beside it. The folder of a vault is made by the program itself. */
const LEAST_WEIGHT = 4
const HALF = 0.5
/** Links between notes are rare in what isn't a vault. */
const SOME = 0.1

type Clue = readonly [weight: number, words: string | null]

/** What a folder has, asked in the terms of the clues below. */
function looking(folder: Folder, { settings, folders }: Signs) {
  const { articles } = folder
  const ofAll = (count: number): string => `${number(count)} of ${number(articles)}`
  const share = (count: number, least: number, words: string): string | null =>
    articles > 0 && count > 0 && count >= articles * least ? `${words} ${ofAll(count)}` : null
  const key = (path: string, least = HALF): string | null =>
    share(keyOf(folder, path)?.articles ?? 0, least, `${path} in`)
  return {
    key,
    date: (path: string, least = HALF): string | null =>
      share(articlesOfKinds(keyOf(folder, path), ['date']), least, `a date in ${path} in`),
    file: (pattern: RegExp): string | null => {
      const found = settings.find(({ path }) => pattern.test(path))
      return found === undefined ? null : `${found.path} is there`
    },
    folder: (name: string): string | null => (folders.includes(name) ? `${name}/ is there` : null),
    place: (name: string, least = HALF): string | null =>
      share(folder.places.find((place) => place.name === name)?.articles ?? 0, least, `${name}/ holds`),
    fact: (...[fact, words, least]: [Parameters<typeof hasFact>[0], string, number]): string | null =>
      share(countOf(folder, hasFact(fact)), least, words),
  }
}

function cluesOf(folder: Folder, signs: Signs): Readonly<Record<Exclude<SiteKind, 'bare'>, readonly Clue[]>> {
  const { key, date, file, folder: has, place, fact } = looking(folder, signs)
  const hugo = hugoSettings(signs)
  return {
    newsroom: [
      [4, date('publishedDateTime')],
      [3, key('webUrl')],
      [2, key('provider.name')],
      [4, has('_news')],
      [2, key('images[].url')],
      [1, key('topics', SOME)],
      [1, key('related', SOME)],
    ],
    jekyll: [
      [3, file(/^(?:docs\/)?_config\.ya?ml$/)],
      [3, fact('posts', '_posts/ holds', SOME)],
      [1, has('_layouts')],
      [1, has('_includes')],
      [1, fact('drafts', '_drafts/ holds', 0)],
      [1, fact('dated', 'a date in the file’s name in', HALF)],
      [1, key('layout')],
    ],
    hugo: [
      [4, hugo === undefined ? null : `${hugo.path} is there`],
      [2, isHugo(signs) ? place('content') : null],
      [2, has('archetypes')],
      [1, has('layouts')],
      [1, has('themes')],
      [1, fact('toml', 'TOML (+++) in', SOME)],
      [1, key('draft')],
      [1, key('weight', SOME)],
    ],
    astro: [
      [4, file(/(?:^|\/)astro\.config\.\w+$/)],
      [4, place('src/content')],
      [1, place('src/data')],
      [1, date('pubDate')],
      [1, date('pubDatetime')],
      [1, key('heroImage', SOME)],
    ],
    docusaurus: [
      [4, file(/(?:^|\/)docusaurus\.config\.\w+$/)],
      [1, place('blog', SOME)],
      [1, place('docs', SOME)],
      [1, place('website', SOME)],
      [1, key('sidebar_position', SOME)],
      [1, key('sidebar_label', SOME)],
      [1, key('authors', SOME)],
    ],
    obsidian: [
      [4, has('.obsidian')],
      [3, fact('wiki-links', '[[links]] in', SOME)],
      [1, key('aliases', SOME)],
      [1, key('cssclasses', SOME)],
      [1, has('Templates')],
      [1, has('Attachments')],
    ],
  }
}

/** What a folder is, by all that speaks for each kind; where little does, a bare folder. */
export function siteOf(folder: Folder, signs: Signs): SiteRead {
  const clues = cluesOf(folder, signs)
  const found = siteKinds
    .filter((kind) => kind !== 'bare')
    .map((kind) => {
      const evidence = clues[kind].flatMap(([weight, words]) => (words === null ? [] : [{ weight, words }]))
      return { kind, evidence, weight: evidence.reduce((sum, one) => sum + one.weight, 0) }
    })
    .sort((a, b) => b.weight - a.weight)
  const [best] = found
  if (best === undefined || best.weight < LEAST_WEIGHT) {
    const words = 'nothing speaks for a site, and no settings file is there'
    const near = best !== undefined && best.evidence.length > 0 ? best.evidence : [{ words, weight: 0 }]
    return { kind: 'bare', name: siteNames.bare, evidence: near }
  }
  const evidence = best.evidence.toSorted((a, b) => b.weight - a.weight)
  return { kind: best.kind, name: siteNames[best.kind], evidence }
}
