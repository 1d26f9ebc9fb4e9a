import { isBundle, nameOfArticle } from '../../article/name'
import type { FrontForm } from '../../article/read/front'
import type { FileFact } from '../table/file-fact'

const DATED = /^\d{4}-\d{1,2}-\d{1,2}(?:[-_ .]|$)/
const WIKI_LINK = /\[\[[^[\]\n]{1,200}\]\]/
/** Lines that are no words of a text: titles, rules, pictures, quotes of code, imports of MDX, tags. */
const NO_PARAGRAPH = /^(?:#|---|===|!\[|```|~~~|import\s|export\s|<|\{%|\||:::)/
/** A first paragraph stands near the top. In UTF-16 units. */
const LOOKED_AT_LETTERS = 20_000

const hasParagraph = (body: string): boolean =>
  body
    .slice(0, LOOKED_AT_LETTERS)
    .split('\n')
    .some((line) => line.trim() !== '' && !NO_PARAGRAPH.test(line.trim()))

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
  if (hasParagraph(body)) facts.push('text')
  if (WIKI_LINK.test(body.slice(0, LOOKED_AT_LETTERS))) facts.push('wiki-links')
  return facts
}
