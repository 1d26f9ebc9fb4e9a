import { ArticleError, applyEdits, type Edit, parseArticle } from '../article'
import { type Language, newsroomLanguage } from '../query'
import type { View } from '../query/view'
import { oneLine } from '../text/label'
import { MAX_VIEWS, nameFault, nameKey, queryFault, readViews } from './read'
import type { ViewChange } from './view-change'
import { wrapYaml } from './wrap'

export interface ViewRefusal {
  readonly code: 'bad-name' | 'bad-query' | 'no-such-view' | 'too-many' | 'broken-views'
  readonly message: string
}

const refuse = (code: ViewRefusal['code'], message: string): ViewRefusal => ({ code, message })

/** A view as it is written: in order, its sort as `field:direction`. */
const written = ({ name, query, sort }: View): Record<string, unknown> => ({
  name: oneLine(name).trim(),
  query,
  ...(sort === null ? {} : { sort: `${sort.field}:${sort.direction}` }),
})

const keysOf = (views: readonly View[]): ReadonlySet<string> => new Set(views.map(({ name }) => nameKey(name)))

function creation(yaml: string, view: View, language: Language): Edit | ViewRefusal {
  const bad = nameFault(view.name, keysOf(readViews(yaml, language).views))
  if (bad !== null) return refuse('bad-name', bad)
  const fault = queryFault(view.query, language)
  if (fault !== null) return refuse('bad-query', fault)
  const { views: list } = parseArticle(wrapYaml(yaml).article).data
  const length = Array.isArray(list) ? list.length : 0
  if (length >= MAX_VIEWS) return refuse('too-many', `There are ${MAX_VIEWS} views already; delete one first.`)
  return Array.isArray(list)
    ? { op: 'insert', path: ['views', list.length], value: written(view) }
    : { op: 'set', path: ['views'], value: [written(view)] }
}

function editOf(yaml: string, change: ViewChange, language: Language): Edit | ViewRefusal {
  if (change.kind === 'create') return creation(yaml, change.view, language)
  const { views, places } = readViews(yaml, language)
  const wanted = nameKey(change.name)
  const index = views.findIndex((view) => nameKey(view.name) === wanted)
  const place = places[index]
  if (place === undefined) return refuse('no-such-view', `There is no view “${change.name}” any more.`)
  if (change.kind === 'delete') return { op: 'remove', path: ['views', place] }
  const bad = nameFault(change.to, keysOf(views.filter((_, one) => one !== index)))
  if (bad !== null) return refuse('bad-name', bad)
  return { op: 'set', path: ['views', place, 'name'], value: oneLine(change.to).trim() }
}

/** Creates, renames or deletes a view; gives the file's new text. Lines that the change doesn't touch stay as they are. */
export function changeViews(
  yaml: string,
  change: ViewChange,
  language: Language = newsroomLanguage,
): string | ViewRefusal {
  const { isBroken, faults } = readViews(yaml, language)
  if (isBroken) return refuse('broken-views', `The views can’t be changed: ${faults.join(' ')}`)
  const edit = editOf(yaml, change, language)
  if ('code' in edit) return edit
  const { article, unwrap } = wrapYaml(yaml)
  try {
    return unwrap(applyEdits(article, [edit]))
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    return refuse('broken-views', error.message)
  }
}
