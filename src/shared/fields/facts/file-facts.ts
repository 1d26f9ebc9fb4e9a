import { isBundle, nameOfArticle } from '../../article/name'
import type { FrontForm } from '../../article/read/front'
import { firstParagraph } from '../../text/first-paragraph'
import type { FileFact } from '../table/file-fact'

const DATED = /^\d{4}-\d{1,2}-\d{1,2}(?:[-_ .]|$)/
const WIKI_LINK = /\[\[[^[\]\n]{1,200}\]\]/
/** Of a body so much is looked at. In UTF-16 units. */
const LOOKED_AT_LETTERS = 20_000

const forms: Readonly<Record<FrontForm, FileFact>> = {
  yaml: 'yaml',
  toml: 'toml',
  json: 'json',
  none: 'no-front-matter',
  unreadable: 'unreadable',
}

/** The facts of an article by its path (relative, with '/') and its body. */
export function fileFactsOf(path: string, form: FrontForm, body: string): readonly FileFact[] {
  const folders = path.split('/').slice(0, -1)
  const facts: FileFact[] = [forms[form]]
  if (DATED.test(nameOfArticle(path))) facts.push('dated')
  if (folders.includes('_posts')) facts.push('posts')
  if (folders.includes('_drafts')) facts.push('drafts')
  if (isBundle(path)) facts.push('bundle')
  if (firstParagraph(body) !== null) facts.push('text')
  if (WIKI_LINK.test(body.slice(0, LOOKED_AT_LETTERS))) facts.push('wiki-links')
  return facts
}
