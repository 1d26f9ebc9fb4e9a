import { ArticleError, applyEdits, type Edit, parseArticle } from '../article'
import { type Language, newsroomLanguage } from '../query'
import type { Sort } from '../query/sort-order'
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

const sortText = ({ field, direction }: Sort): string => `${field}:${direction}`

/** A view as it is written: in order, its sort as `field:direction`. */
const written = ({ name, query, sort }: View): Record<string, unknown> => ({
  name: oneLine(name).trim(),
  query,
  ...(sort === null ? {} : { sort: sortText(sort) }),
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

type Edits = readonly Edit[]

/** Only what is another: a line that says the same stays as it is written. */
function update(place: number, before: View, { query, sort }: Pick<View, 'query'> & { sort: Sort }): Edits {
  const edits: Edit[] = []
  if (before.query !== query) edits.push({ op: 'set', path: ['views', place, 'query'], value: query })
  const [old, wanted] = [before.sort && sortText(before.sort), sortText(sort)]
  if (old !== wanted) edits.push({ op: 'set', path: ['views', place, 'sort'], value: wanted })
  return edits
}

function editsOf(yaml: string, change: ViewChange, language: Language): Edits | ViewRefusal {
  if (change.kind === 'create') {
    const edit = creation(yaml, change.view, language)
    return 'code' in edit ? edit : [edit]
  }
  const { views, places } = readViews(yaml, language)
  const wanted = nameKey(change.name)
  const indexOf = (key: string): number => views.findIndex((view) => nameKey(view.name) === key)
  const index = indexOf(wanted)
  const [view, place] = [views[index], places[index]]
  const gone = (name: string): ViewRefusal => refuse('no-such-view', `There is no view “${name}” any more.`)
  if (view === undefined || place === undefined) return gone(change.name)
  switch (change.kind) {
    case 'delete':
      return [{ op: 'remove', path: ['views', place] }]
    case 'update': {
      const fault = queryFault(change.query, language)
      return fault === null ? update(place, view, change) : refuse('bad-query', fault)
    }
    case 'move': {
      const to = places[indexOf(nameKey(change.to))]
      return to === undefined ? gone(change.to) : [{ op: 'move', path: ['views', place], to }]
    }
    case 'pin': {
      const path = ['views', place, 'pinned'] as const
      if (change.pinned === (view.pinned ?? false)) return []
      return [change.pinned ? { op: 'set', path, value: true } : { op: 'remove', path }]
    }
    case 'rename': {
      const bad = nameFault(change.to, keysOf(views.filter((_, one) => one !== index)))
      if (bad !== null) return refuse('bad-name', bad)
      return [{ op: 'set', path: ['views', place, 'name'], value: oneLine(change.to).trim() }]
    }
  }
}

/** Creates, renames, updates, moves, pins or deletes a view; gives the file's new text. Lines that the change doesn't touch stay as they are. */
export function changeViews(
  yaml: string,
  change: ViewChange,
  language: Language = newsroomLanguage,
): string | ViewRefusal {
  const { isBroken, faults } = readViews(yaml, language)
  if (isBroken) return refuse('broken-views', `The views can’t be changed: ${faults.join(' ')}`)
  const edits = editsOf(yaml, change, language)
  if ('code' in edits) return edits
  if (edits.length === 0) return yaml
  const { article, unwrap } = wrapYaml(yaml)
  try {
    return unwrap(applyEdits(article, edits))
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    return refuse('broken-views', error.message)
  }
}
