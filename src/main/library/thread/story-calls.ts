import type { RequestOf, ResponseOf } from '../../../shared/ipc/contract'
import type { KnownTopic } from '../../../shared/query'
import type { Library } from '../index/library'
import { readStory } from '../index/story'
import { suggestRelated } from '../index/suggest-related'
import { inSlices } from '../pace/slices'

/** The calls of a library's host about what an article has to do with others. `taxonomy`: the site's topics as they are now. */
export function storyCalls(library: Library, taxonomy: () => readonly KnownTopic[], signal: AbortSignal) {
  let comparing: Promise<void> = Promise.resolve()
  /** All articles are read once, when somebody first asks; from then on those that change. */
  const compare = (): Promise<void> => {
    comparing = comparing.then(() =>
      inSlices(library.related.takeWaiting(), signal, (path) => library.related.put(path)),
    )
    return comparing
  }
  return {
    readStory: ({ path }: Pick<RequestOf<'readStory'>, 'path'>): ResponseOf<'readStory'> =>
      readStory(library, path, taxonomy()),
    suggestRelated: async (
      request: Omit<RequestOf<'suggestRelated'>, 'workspace'>,
    ): Promise<ResponseOf<'suggestRelated'>> => {
      await compare()
      return suggestRelated(library, request, Date.now())
    },
  }
}
