import type { AskedOf, ResponseOf } from '../../../shared/ipc/contract'
import { QueryError, suggestQuery } from '../../../shared/query'
import { usualQuotes } from '../../../shared/text/reword'
import { usualLengths } from '../../../shared/validation'
import type { FolderFields } from '../fields/folder-fields'
import type { Announcer } from '../index/announce'
import type { Library } from '../index/library'

/** Queries of what stands in front matter, whatever it means. */
const ASKS_FOR_KEYS = /(?:^|[\s(-])(?:key|file):/i

interface Host {
  readonly library: Library
  readonly announcer: Announcer
  readonly fields: Pick<FolderFields, 'count' | 'isCounted'>
  /** Counts anew what views find. */
  readonly countViews: () => Promise<void>
}

/** The calls of a library's host that ask which articles there are, and read what was found. */
export function queryCalls({ library, announcer, fields, countViews }: Host) {
  return {
    /** `id`: counted up by the caller, so that results keep their names when a library begins anew. */
    runQuery: ({ id, ...query }: AskedOf<'runQuery'> & { readonly id: number }): ResponseOf<'runQuery'> => {
      try {
        if (ASKS_FOR_KEYS.test(query.text) && !fields.isCounted) {
          // What the keys of each article are is known once all were counted: the result fills then.
          void fields.count(library.paths()).then(() => {
            library.refreshResult()
            announcer.readAgain()
          })
        }
        const { result, total, all, views } = library.runQuery(id, query, Date.now())
        if (library.views.grewOld(Date.now())) void countViews()
        const first = library.firstRows({ result, ...query })
        return { kind: 'ran', result, total, all, views, scanning: announcer.scanning, first }
      } catch (error) {
        if (!(error instanceof QueryError)) throw error
        return { kind: 'bad', message: error.message, ...error.span }
      }
    },
    readRows: (request: AskedOf<'readRows'>) => library.readRows(request),
    /** All cards of a result, in its order, without what a row says beside its card. */
    cardsIn: (result: number) =>
      library.listPaths({ result }).flatMap((path) => {
        const card = library.get(path)?.card
        return card === undefined ? [] : [card]
      }),
    findRow: (request: AskedOf<'findRow'>) => library.findRow(request),
    listValues: (request: AskedOf<'listValues'>) => library.listValues(request),
    countValues: (request: AskedOf<'countValues'>) => library.countValues(request, Date.now()),
    listPaths: (request: AskedOf<'listPaths'>) => library.listPaths(request),
    appendArrivals: (request: AskedOf<'appendArrivals'>): ResponseOf<'appendArrivals'> => {
      const answer = library.appendArrivals(request)
      announcer.counted()
      return answer
    },
    readFacets: ({ text }: AskedOf<'readFacets'>) => library.logos.withLogos(library.facets.read(text, Date.now())),
    suggestQuery: ({ text }: AskedOf<'suggestQuery'>): ResponseOf<'suggestQuery'> => ({
      text: suggestQuery(text, library.cards(), Date.now(), library.language),
    }),
    readLengths: (): ResponseOf<'readLengths'> => ({ lengths: usualLengths(library.cards()) ?? null }),
    readQuotes: (): ResponseOf<'readQuotes'> => ({ quotes: usualQuotes(library.cards()) }),
    /** In which the folder is asked; not to be sent to another thread. */
    language: () => library.language,
  }
}
