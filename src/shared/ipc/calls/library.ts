import { z } from 'zod'
import { articlePath, articleText } from '../../article/article-text'
import { articleCard, relatedStory, sameStory } from '../../card/article-card'
import { MAX_ENTRY_ADDRESSES } from '../../card/entry-addresses'
import { row } from '../../card/row'
import { MAX_NEAR, ROWS_AT_ONCE } from '../../card/row-blocks'
import { namedPicture } from '../../pictures/named'
import { facets } from '../../query/facets/facet-types'
import { sort } from '../../query/sort-order'
import { suggestedTopic } from '../../query/suggest-topics'
import { MAX_ADDRESS_LETTERS } from '../../text/address'
import { MAX_FOLDED_LETTERS as MAX_SAID } from '../../text/fold'
import { ofLibrary, ofWorkspace } from '../call'
import { progress } from '../shapes'

export const libraryCalls = {
  /**
   * Runs a query; the result is a frozen order of paths, so rows stay in place until it runs again. The first of the articles
   * `near` that it has gets the cursor; where it has none, or none is named, its place `at`.
   */
  runQuery: ofWorkspace(
    {
      text: z.string().max(2_000),
      sort,
      near: z.array(articlePath).max(MAX_NEAR).optional(),
      at: z.number().int().min(0).optional(),
    },
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('ran'),
        result: z.number(),
        total: z.number(),
        all: z.number(),
        scanning: progress.nullable(),
        /** How many articles each view holds, by its query text. */
        views: z.record(z.string(), z.number()),
        /** Where the cursor stands, and the rows around it from the place `from` on. */
        first: z.object({ cursor: z.number(), from: z.number(), rows: z.array(row).max(ROWS_AT_ONCE) }),
      }),
      /** The text is no query: what, and from where to where in it; the last result stays. */
      z.object({ kind: z.literal('bad'), message: z.string(), from: z.number(), to: z.number() }),
    ]),
  ),
  /** Rows from (inclusive) to (exclusive) of a result. */
  readRows: ofLibrary(
    {
      result: z.number(),
      from: z.number().int().min(0),
      to: z.number().int().max(1_000_000),
    },
    z.object({ rows: z.array(row).max(1_000) }),
  ),
  /**
   * Where a path stands in a result (-1: nowhere), the nearest row after it that is still undecided (-1: none), and how many
   * of the whole result are.
   */
  findRow: ofLibrary(
    { result: z.number(), path: articlePath },
    z.object({
      index: z.number(),
      nextUndecided: z.number(),
      nextUndecidedPath: articlePath.nullable(),
      undecided: z.number(),
    }),
  ),
  /** The values that articles use in a field, most used first; for suggestions. */
  listValues: ofLibrary(
    {
      /** `topics`, `provider`, `collection`, `problem`, or the key of a field of the folder. */
      field: z.string().max(500),
    },
    z.array(z.string()).max(5_000),
  ),
  /** What a field of the query language can be asked for, with how many articles each value finds, most first; for completion and choosing. */
  countValues: ofLibrary(
    {
      /** As queries write it: `topic`, `is`. */
      field: z.string().max(200),
    },
    z.object({ values: z.array(z.object({ value: z.string(), count: z.number() })).max(5_000) }),
  ),
  /**
   * Who articles are from, the most used first, each as most of its articles write it; `logo`: where that is shown from; `like`: the
   * newest of them, the newest first.
   */
  listProviders: ofLibrary(
    {},
    z
      .array(
        z.object({
          name: z.string().nullable(),
          domain: z.string().nullable(),
          logo: z.string().nullable(),
          uses: z.number(),
          like: z.array(articlePath).max(2),
        }),
      )
      .max(5_000),
  ),
  /** The lengths that 95 of 100 titles and excerpts of this workspace don't pass, in UTF-16 units; null: too few articles. */
  readLengths: ofLibrary({}, z.object({ lengths: z.object({ title: z.number(), excerpt: z.number() }).nullable() })),
  /** Which quotes more of this workspace's articles have in title and excerpt; null: none has any. */
  readQuotes: ofLibrary({}, z.object({ quotes: z.enum(['straight', 'curly']).nullable() })),
  /** All paths of a result, in its order: what 'select all' means. */
  listPaths: ofLibrary({ result: z.number() }, z.array(articlePath).max(1_000_000)),
  /** Titles and addresses of articles, in the order of their paths; the path is the title where there is no such article. */
  readNames: ofLibrary(
    { paths: z.array(articlePath).max(5_000) },
    z.array(z.object({ title: z.string(), url: z.string().nullable() })).max(5_000),
  ),
  /** Puts what waits for `.` behind the last row of a result: triage takes arrivals at its end. */
  appendArrivals: ofLibrary({ result: z.number() }, z.object({ total: z.number() })),
  /** Counts of the values by which a query can be narrowed. A text that is no query: empty. */
  readFacets: ofLibrary({ text: z.string().max(2_000) }, facets),
  /** A query that finds nothing, with its unknown words replaced by known ones; null where there is no better one. */
  suggestQuery: ofLibrary({ text: z.string().max(2_000) }, z.object({ text: z.string().max(2_000).nullable() })),
  /** The same story elsewhere, as a card or a form names it. */
  readStory: ofLibrary({ path: articlePath }, z.object({ also: z.array(sameStory).max(3) })),
  /** Topics that an article may lack, the likeliest first. `typed`: its title and excerpt where they differ from its file's. */
  suggestTopics: ofLibrary(
    {
      path: articlePath,
      typed: z.object({ title: z.string().max(MAX_SAID), excerpt: z.string().max(MAX_SAID) }).nullable(),
    },
    z.object({ topics: z.array(suggestedTopic).max(9) }),
  ),
  /**
   * The few articles that a query finds, for the palette: those first in whose title its words stand, then the newest. What the list
   * shows stays. A text that is no query finds none.
   */
  findArticles: ofLibrary(
    { text: z.string().max(2_000) },
    z.object({ articles: z.array(sameStory).max(5), total: z.number() }),
  ),
  /**
   * Stories that an article may be related to, the best first; with a text, those that this query finds (a link: whose own it is). `without`: addresses of
   * those that it is related to already. `total`: how many are found; `unpublished`: how many more, unless they are asked for.
   */
  suggestRelated: ofLibrary(
    {
      path: articlePath,
      text: z.string().max(2_000),
      without: z.array(z.string().max(MAX_ADDRESS_LETTERS)).max(500),
      unpublished: z.boolean(),
    },
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('found'),
        articles: z.array(relatedStory).max(20),
        /** Those that tell the same story. */
        same: z.array(relatedStory).max(3),
        total: z.number(),
        unpublished: z.number(),
        /** The newest other article that has related entries: as its own are written, others are. Null: there is none. */
        like: articlePath.nullable(),
        /** Of a text that is a link, why its story is none to add: the article's own, related already, or a file that can't be read. */
        refusal: z.enum(['itself', 'related', 'unreadable']).nullable(),
      }),
      /** The text is no query: what, and from where to where in it. */
      z.object({ kind: z.literal('bad'), message: z.string(), from: z.number(), to: z.number() }),
    ]),
  ),
  /**
   * For each of these addresses the article whose own it is; null where there is none, or none is known yet. `isGone`: an article had it, and
   * none has it any more.
   */
  findAddresses: ofLibrary(
    { addresses: z.array(z.string().max(MAX_ADDRESS_LETTERS)).max(MAX_ENTRY_ADDRESSES) },
    z.object({
      articles: z.array(z.object({ story: sameStory.nullable(), isGone: z.boolean() })).max(MAX_ENTRY_ADDRESSES),
    }),
  ),
  /** The text of an article as its file has it now; null where it can't be read. */
  readText: ofLibrary({ path: articlePath }, z.object({ text: articleText.nullable() })),
  /** The problems of an article, looked for now where its card isn't `checked` yet; none where there is no such article. */
  readProblems: ofLibrary({ path: articlePath }, articleCard.shape.problems),
  /** How many articles have each of these addresses as their first picture, in their order. */
  readImageUses: ofLibrary(
    { addresses: z.array(namedPicture.shape.address).max(200) },
    z.object({ uses: z.array(z.number()).max(200) }),
  ),
  /** Where an article went whose file is gone; `text`: what it held. Null: nowhere that is known. */
  findMoved: ofLibrary({ path: articlePath, text: articleText }, z.object({ path: articlePath.nullable() })),
} as const
