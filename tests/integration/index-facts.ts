import { Watchdog } from '../../src/main/library/pace/watchdog'
import { makeLibraryHost } from '../../src/main/library/thread/host'
import { readOwn } from '../../src/main/workspace/fields/read-own'
import type { WorkspaceService } from '../../src/main/workspace/service'
import type { ArticleCard, SameStory } from '../../src/shared/card/article-card'
import type { RequestOf, ResponseOf } from '../../src/shared/ipc/contract'

const queries = [
  '',
  'is:new',
  'is:published',
  'topic:Ports',
  'fog',
  'has:problem',
  'quality:>=40 -topic:Energy',
  'provider:Tideline',
]
const sort = { field: 'path', direction: 'ascending' } as const
const fields = ['topics', 'provider', 'collection', 'problem'] as const

/** The calls that an index is known by, of the workspace of a window or of a library alone. */
interface Asked {
  query(text: string): Promise<Extract<ResponseOf<'runQuery'>, { kind: 'ran' }>>
  rows(result: number): Promise<ResponseOf<'readRows'>['rows']>
  facets(text: string): Promise<ResponseOf<'readFacets'>>
  values(field: RequestOf<'listValues'>['field']): Promise<string[]>
  story(path: string): Promise<ResponseOf<'readStory'>>
}

/** When it arrived only a library that was there knows; what is unsaved or was changed today, main alone. */
const deskOf = ({ desk }: Pick<ArticleCard, 'desk'>) => ({ decision: desk.decision, duplicate: desk.duplicate })
const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1)
const cardFacts = (card: ArticleCard) => ({ ...card, desk: deskOf(card), problems: card.problems.toSorted(byCode) })
const alsoFacts = (also: readonly SameStory[]) => also.map((one) => ({ ...one, desk: deskOf(one) }))

/** All that an index says of its folder: cards, same stories, results, counts of views and facets, values. */
async function factsOf(asked: Asked) {
  const found = await asked.query('')
  const rows = await asked.rows(found.result)
  const articles = Object.fromEntries(
    rows.map(({ path, card, also, imageUses }) => [
      path,
      { card: card && cardFacts(card), also: alsoFacts(also), imageUses },
    ]),
  )
  const stories: Record<string, unknown> = {}
  for (const { path } of rows.slice(0, 5)) {
    const { also, ...story } = await asked.story(path)
    stories[path] = { ...story, also: alsoFacts(also) }
  }
  const results: Record<string, unknown> = {}
  for (const text of queries) {
    const { result, total, all } = await asked.query(text)
    const paths = (await asked.rows(result)).map(({ path }) => path)
    results[text] = { paths, total, all, facets: await asked.facets(text) }
  }
  const values: Record<string, unknown> = {}
  for (const field of fields) values[field] = (await asked.values(field)).toSorted()
  const { 'is:changed': _, 'is:unsaved': __, ...views } = found.views
  return { views, articles, stories, results, values }
}
export type IndexFacts = Awaited<ReturnType<typeof factsOf>>

/** What the index of an open workspace says now. */
export function shownFacts(service: WorkspaceService): Promise<IndexFacts> {
  const workspace = service.info.id
  return factsOf({
    query: async (text) => ranOf(await service.runQuery({ workspace, text, sort })),
    rows: async (result) => (await service.library.readRows({ workspace, result, from: 0, to: 1_000 })).rows,
    facets: (text) => service.library.readFacets({ workspace, text }),
    values: (field) => service.library.listValues({ workspace, field }),
    story: (path) => service.library.readStory({ workspace, path }),
  })
}

/**
 * What a library says that begins with nothing and reads the folder as it is. `arrivalsFile`: beside which is kept what only a library
 * knows that was there: which addresses articles had before.
 */
export async function freshFacts(
  { root, info }: Pick<WorkspaceService, 'root' | 'info'>,
  arrivalsFile?: string,
): Promise<IndexFacts> {
  const beside = arrivalsFile === undefined ? {} : { arrivalsFile }
  const watch = new Watchdog().memory
  const host = makeLibraryHost({ root, cacheFile: null, ...beside, skipped: [], watch }, () => {})
  host.setSite({ topics: info.topics, own: await readOwn(root) })
  await host.open()
  await host.idle()
  let id = 0
  const facts = await factsOf({
    query: async (text) => {
      id += 1
      return ranOf(host.runQuery({ id, text, sort }))
    },
    rows: async (result) => host.readRows({ result, from: 0, to: 1_000 }).rows,
    facets: async (text) => host.readFacets({ text }),
    values: async (field) => host.listValues({ field }),
    story: async (path) => host.readStory({ path }),
  })
  await host.close()
  return facts
}

function ranOf(answer: ResponseOf<'runQuery'>): Extract<ResponseOf<'runQuery'>, { kind: 'ran' }> {
  if (answer.kind === 'bad') throw new Error(answer.message)
  return answer
}
