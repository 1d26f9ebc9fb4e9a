import type { AskedOf, RequestOf, ResponseOf } from '../../../shared/ipc/contract'
import { addressKey, type KnownTopic } from '../../../shared/query'
import type { GoneAddresses } from '../beside/gone'
import type { Library } from '../index/library'
import { asStory } from '../index/same-story'
import { readStory, suggestTopics } from '../index/story'
import { suggestRelated } from '../index/suggest-related'
import { usedProviders } from '../index/used/used-providers'
import { coalesce } from '../pace/coalesce'
import { inSlices } from '../pace/slices'
import { findArticles } from './find-articles'

/** The contract's cap for `listProviders`. */
const MAX_PROVIDERS = 5_000

interface Host {
  readonly library: Library
  readonly gone: Pick<GoneAddresses, 'has'>
  /** An article's text as its file has it now; null where it can't be read. */
  readonly readText: (path: string) => Promise<string | null>
  /** The site's topics as they are now. */
  readonly taxonomy: () => readonly KnownTopic[]
  readonly signal: AbortSignal
}

/** The calls of a library's host about what an article has to do with others, and what others have that it may have too. */
export function storyCalls({ library, gone, readText, taxonomy, signal }: Host) {
  /** All articles are read once, when the first one is opened or somebody asks; from then on those that change. */
  const compare = coalesce(() => inSlices(library.related.takeWaiting(), signal, (path) => library.related.put(path)))
  return {
    listProviders: (): ResponseOf<'listProviders'> =>
      usedProviders(library.cards(), library.logos).slice(0, MAX_PROVIDERS),
    readStory: ({ path }: Pick<RequestOf<'readStory'>, 'path'>): ResponseOf<'readStory'> => {
      // Who opens an article soon asks for topics or related stories.
      void compare()
      return readStory(library, path)
    },
    suggestTopics: async (request: AskedOf<'suggestTopics'>): Promise<ResponseOf<'suggestTopics'>> => {
      await compare()
      return suggestTopics(library, request, taxonomy())
    },
    findArticles: ({ text }: Pick<RequestOf<'findArticles'>, 'text'>): ResponseOf<'findArticles'> =>
      findArticles(library, text, Date.now()),
    findAddresses: ({ addresses }: Pick<RequestOf<'findAddresses'>, 'addresses'>): ResponseOf<'findAddresses'> => ({
      articles: addresses.map((address) => {
        const key = addressKey(address)
        const card = key === null ? undefined : library.stories.withAddress(key)
        if (card !== undefined) return { story: asStory(card), isGone: false }
        return { story: null, isGone: key !== null && gone.has(key) }
      }),
    }),
    readText: async ({ path }: Pick<RequestOf<'readText'>, 'path'>): Promise<ResponseOf<'readText'>> => ({
      text: await readText(path),
    }),
    suggestRelated: async (request: AskedOf<'suggestRelated'>): Promise<ResponseOf<'suggestRelated'>> => {
      await compare()
      return suggestRelated(library, request, Date.now())
    },
  }
}
