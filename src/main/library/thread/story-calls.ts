import type { RequestOf, ResponseOf } from '../../../shared/ipc/contract'
import { addressKey, type KnownTopic } from '../../../shared/query'
import { readArticle } from '../../articles/read/read-article'
import { resolveArticle } from '../../articles/read/resolve-article'
import type { Library } from '../index/library'
import { asStory } from '../index/same-story'
import { readStory } from '../index/story'
import { suggestRelated } from '../index/suggest-related'
import { coalesce } from '../pace/coalesce'
import { inSlices } from '../pace/slices'

interface Host {
  readonly root: string
  readonly library: Library
  /** The site's topics as they are now. */
  readonly taxonomy: () => readonly KnownTopic[]
  readonly signal: AbortSignal
}

/** The calls of a library's host about what an article has to do with others. */
export function storyCalls({ root, library, taxonomy, signal }: Host) {
  /** All articles are read once, when somebody first asks; from then on those that change. */
  const compare = coalesce(() => inSlices(library.related.takeWaiting(), signal, (path) => library.related.put(path)))
  return {
    readStory: ({ path }: Pick<RequestOf<'readStory'>, 'path'>): ResponseOf<'readStory'> =>
      readStory(library, path, taxonomy()),
    findAddresses: ({ addresses }: Pick<RequestOf<'findAddresses'>, 'addresses'>): ResponseOf<'findAddresses'> => ({
      articles: addresses.map((address) => {
        const key = addressKey(address)
        const card = key === null ? undefined : library.stories.withAddress(key)
        return card === undefined ? null : asStory(card)
      }),
    }),
    readText: async ({ path }: Pick<RequestOf<'readText'>, 'path'>): Promise<ResponseOf<'readText'>> => {
      const inside = await resolveArticle(root, path)
      const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
      return { text: file.kind === 'text' ? file.text : null }
    },
    suggestRelated: async (
      request: Omit<RequestOf<'suggestRelated'>, 'workspace'>,
    ): Promise<ResponseOf<'suggestRelated'>> => {
      await compare()
      return suggestRelated(library, request, Date.now())
    },
  }
}
