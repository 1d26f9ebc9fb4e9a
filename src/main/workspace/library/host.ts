import type { RequestOf, ResponseOf } from '../../../shared/ipc/contract'
import { QueryError } from '../../../shared/query'
import { Announcer, type LibraryNews } from './announce'
import type { Layout } from './find-articles'
import { Library } from './library'
import { Scanner } from './scanner'
import { Watchdog } from './watchdog'

/** What a library is made of; all of it can be sent to another thread. */
export interface LibraryOptions {
  readonly root: string
  /** Where the cards are kept for the next run; null: nowhere. */
  readonly cacheFile: string | null
  /** Articles whose parse was given up in this run. */
  readonly skipped: readonly string[]
  /** Shared with the thread that watches this one. */
  readonly watch: SharedArrayBuffer
}

/** What a library says unasked. */
export type LibraryEvent =
  | { readonly kind: 'news'; readonly news: LibraryNews }
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'log'; readonly message: string }

type Of<Channel extends 'runQuery' | 'readRows' | 'findRow' | 'listValues' | 'readFacets'> = Omit<
  RequestOf<Channel>,
  'workspace'
>

/**
 * The library of one folder as calls: the app has it in a thread of its own (worker.ts), the command line in its own.
 * Every argument and answer can be cloned.
 */
export function makeLibraryHost(options: LibraryOptions, emit: (event: LibraryEvent) => void) {
  const library = new Library(new Intl.Collator(undefined, { numeric: true }).compare)
  const announcer = new Announcer(library, (news) => emit({ kind: 'news', news }))
  const scanner = new Scanner({
    ...options,
    library,
    announcer,
    watchdog: new Watchdog(options.watch),
    layoutChanged: (layout) => emit({ kind: 'layout', layout }),
    log: (message) => emit({ kind: 'log', message }),
  })
  return {
    open: () => scanner.open(),
    /** `id`: counted up by the caller, so that results keep their names when a library begins anew. */
    runQuery: ({ id, ...query }: Of<'runQuery'> & { readonly id: number }): ResponseOf<'runQuery'> => {
      try {
        const { result, total, all, views } = library.runQuery(id, query)
        return { kind: 'ran', result, total, all, views, scanning: announcer.scanning }
      } catch (error) {
        if (!(error instanceof QueryError)) throw error
        return { kind: 'bad', message: error.message, ...error.span }
      }
    },
    readRows: (request: Of<'readRows'>) => library.readRows(request),
    findRow: (request: Of<'findRow'>) => library.findRow(request),
    listValues: (request: Of<'listValues'>) => library.listValues(request),
    readFacets: ({ text }: Of<'readFacets'>) => library.facets.read(text),
    titleOf: (path: string) => library.get(path)?.card.title ?? path,
    namesOf: (paths: readonly string[]): ResponseOf<'readNames'> =>
      paths.map((path) => {
        const card = library.get(path)?.card
        return { title: card?.title ?? path, url: card?.webUrl ?? card?.originalUrl ?? null }
      }),
    take: ({ path, text }: { readonly path: string; readonly text: string }) => scanner.take(path, text),
    look: (paths: readonly string[]) => scanner.look(paths),
    rescan: () => scanner.rescan(),
    idle: () => scanner.idle(),
    close: async () => {
      announcer.close()
      await scanner.close()
    },
  }
}

export type LibraryHost = ReturnType<typeof makeLibraryHost>
/** The same calls, answered by another thread. */
export type RemoteLibrary = {
  readonly [Verb in keyof LibraryHost]: (
    ...argument: Parameters<LibraryHost[Verb]>
  ) => Promise<Awaited<ReturnType<LibraryHost[Verb]>>>
}
