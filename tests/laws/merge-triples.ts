import fc from 'fast-check'
import { applyEdits, type Edit, parseArticle } from '../../src/shared/article'
import { texts } from './files'
import { articles, editOf } from './generate'
import { editable, made } from './made'

const urls = ['https://a.example/1', 'https://b.example/2', 'https://c.example/3', 'https://d.example/4']
const topicNames = ['Ports', 'Energy', 'AI', 'Öl', 'Night shift']
const names = ['Fog', 'Cranes', 'Radar', 'two words']

const picture = fc.record(
  {
    url: fc.constantFrom(...urls),
    width: fc.constantFrom(1, 2),
    isCached: fc.boolean(),
    title: fc.constantFrom(...names),
  },
  { requiredKeys: ['url'] },
)
const pictures = fc.uniqueArray(picture, { selector: ({ url }) => url, maxLength: 3 })
const entry = fc.record(
  {
    webUrl: fc.constantFrom(...urls),
    title: fc.constantFrom(...names),
    publishedDateTime: fc.constantFrom('2026-06-13T12:43:00Z', '2026-06-14'),
    provider: fc.record({ name: fc.constantFrom(...names) }),
    images: pictures,
  },
  { requiredKeys: ['webUrl', 'title'] },
)
const entries = fc.uniqueArray(entry, { selector: ({ webUrl }) => webUrl, maxLength: 4 })
const topics = fc.uniqueArray(fc.constantFrom(...topicNames), { maxLength: 4 })
const fields = {
  title: fc.constantFrom(...names),
  excerpt: fc.constantFrom('It sees.', 'It "sees": far', 'no'),
  heat: fc.integer({ min: 0, max: 9 }),
  published: fc.boolean(),
  publishedDateTime: fc.constantFrom('2026-06-13T12:43:00Z', '2026-06-14'),
  secured: fc.constantFrom('c2VjdXJlZA==;aXY=', 'b3RoZXI=;aXY='),
  provider: fc.record({ name: fc.constantFrom(...names), images: pictures }, { requiredKeys: ['name'] }),
  topics,
  images: pictures,
  related: entries,
}

const paragraph = fc.constantFrom('One.\n', 'Two.\n', 'Three.\n', '\n', '\n', '- item\n')
const body = fc.array(paragraph, { maxLength: 8 }).map((all) => all.join(''))

/** What a pipeline writes: the lists that are merged item by item, and a body whose lines repeat. */
const stories = fc
  .tuple(fc.record(fields, { requiredKeys: ['title'] }), body, fc.constantFrom('block', 'flow'), fc.boolean())
  .map(([data, text, style, crlf]) => {
    const frame = style === 'flow' ? '---\ntopics: []\nimages: []\nrelated: []\n---\n' : '---\ntitle: x\n---\n'
    const edits: Edit[] = Object.entries(data).map(([key, value]) => ({ op: 'set', path: [key], value }))
    const made = applyEdits(frame, [...edits, { op: 'body', text }])
    return crlf ? made.replaceAll('\n', '\r\n') : made
  })

/** What somebody does to a text: an edit of a form, a line of the body, a comment, another way of writing. */
type Deed = (text: string, side: string) => string | undefined

const inLists = (data: Record<string, unknown>): fc.Arbitrary<Edit>[] => {
  const lists = [
    ['topics', fc.constantFrom(...topicNames)],
    ['images', picture],
    ['related', entry],
  ] as const
  return lists.flatMap(([key, item]): fc.Arbitrary<Edit>[] => {
    const list = data[key]
    if (list !== undefined && !Array.isArray(list)) return []
    const length = list?.length ?? 0
    const index = fc.nat({ max: Math.max(0, length - 1) })
    const insert = fc
      .tuple(fc.nat({ max: length }), item as fc.Arbitrary<unknown>)
      .map(([at, value]): Edit => ({ op: 'insert', path: [key, at], value }))
    if (length === 0) return [insert]
    return [
      insert,
      index.map((at): Edit => ({ op: 'remove', path: [key, at] })),
      fc.tuple(index, index).map(([at, to]): Edit => ({ op: 'move', path: [key, at], to })),
    ]
  })
}

/** Deeds are drawn before the text is known: a number chooses among what can be done to it. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.nat().map(
      (seed): Deed =>
        (text) => {
          const { data } = parseArticle(text)
          const one = fc.sample(fc.oneof(editOf(data), ...inLists(data)), { numRuns: 1, seed })[0]
          return one && made(text, one)
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), paragraph, fc.constantFrom('in', 'out', 'over')).map(
      ([at, line, way]): Deed =>
        (text) => {
          const lines = parseArticle(text).body.split(/(?<=\n)/)
          lines.splice(at % (lines.length + 1), way === 'in' ? 0 : 1, ...(way === 'out' ? [] : [line]))
          return made(text, { op: 'body', text: lines.join('') })
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.nat({ max: 99 }), fc.boolean()).map(
      ([at, number, isOwnLine]): Deed =>
        (text, side) => {
          const { body, data } = parseArticle(text)
          const lines = text.slice(0, text.length - body.length).split('\n')
          const line = 1 + (at % Math.max(1, lines.length - 2))
          const end = lines[line]?.endsWith('\r') ? '\r' : ''
          const note = `# note ${number} of ${side}`
          if (isOwnLine) lines.splice(line, 0, note + end)
          else lines[line] = `${lines[line]?.replace(/\r$/, '')} ${note}${end}`
          const result = lines.join('\n') + body
          // In a text on several lines it would be text.
          const after = parseArticle(result)
          return JSON.stringify(after.data) === JSON.stringify(data) && after.body === body ? result : undefined
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Deed>(
      (text) => text.replace(/^title: ([\w ]+?)(\r?)$/m, 'title: "$1"$2'),
      (text) => text.replace(/^(heat|title):/m, '\n$1:'),
      // Both kinds in one file, and one side makes it all of one kind and the other side all of the other, is left out.
      (text) => (text.includes('\r\n') ? undefined : text.replaceAll('\n', '\r\n')),
      (text) => (/(?<!\r)\n/.test(text) ? undefined : text.replaceAll('\r\n', '\n')),
    ),
  },
)

const side = fc.array(deed, { minLength: 1, maxLength: 4 })

export interface Triple {
  readonly base: string
  readonly ours: string
  readonly theirs: string
}

const doing = (text: string, deeds: readonly Deed[], name: string): string =>
  deeds.reduce((now, one) => {
    const next = one(now, name)
    return next !== undefined && editable(next) ? next : now
  }, text)

/** An article, and what two sides made of it. */
export const triples: fc.Arbitrary<Triple> = fc
  .tuple(
    fc
      .oneof(
        { weight: 4, arbitrary: stories },
        { weight: 2, arbitrary: articles },
        { weight: 1, arbitrary: fc.constantFrom(...texts) },
      )
      .filter(editable),
    side,
    side,
  )
  .map(([base, ours, theirs]) => ({ base, ours: doing(base, ours, 'ours'), theirs: doing(base, theirs, 'theirs') }))
