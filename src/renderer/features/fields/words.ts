import type { Row } from '../../../shared/fields'
import type { ChosenKind, Place } from '../../../shared/fields/table/row'
import type { SiteKind } from '../../../shared/fields/table/site'
import { counted } from '../../../shared/numbers'

export const kindNames: Readonly<Record<ChosenKind, string>> = {
  text: 'Text',
  'long text': 'Long text',
  number: 'Number',
  flag: 'Flag',
  date: 'Date',
  choice: 'Choice',
  'list of choices': 'List',
  link: 'Link',
  picture: 'Picture',
}

export const placeNames: Readonly<Record<Place, string>> = {
  form: 'Form',
  other: 'Other fields',
  hidden: 'Hidden',
}

const sites: Readonly<Record<SiteKind, string>> = {
  newsroom: 'A newsroom',
  jekyll: 'A Jekyll site',
  hugo: 'A Hugo site',
  astro: 'A site of Astro or the like',
  docusaurus: 'A Docusaurus site',
  obsidian: 'An Obsidian vault',
  bare: 'A bare folder',
}

/** 'choice of 9', 'list'. */
export function kindOf({ kind, choices }: Pick<Row, 'kind' | 'choices'>): string {
  if (kind === 'choice' && choices !== null) return `choice of ${choices.length}`
  return kind === 'list of choices' ? 'list' : kind
}

/** 'Form, filter'. */
export const placeOf = ({ place, facet }: Pick<Row, 'place' | 'facet'>): string =>
  facet ? `${placeNames[place]}, filter` : placeNames[place]

/** 'A Hugo site, 1,204 articles.' */
export const folderOf = (site: SiteKind, articles: number): string => `${sites[site]}, ${counted(articles, 'article')}.`

/** 'One thing differs from the guess and is kept in'; null: nothing does. */
export function differsOf(things: number): string | null {
  if (things === 0) return null
  return things === 1
    ? 'One thing differs from the guess and is kept in'
    : `${things} things differ from the guess and are kept in`
}
