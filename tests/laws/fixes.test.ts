import { diffArrays } from 'diff'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { parseArticle } from '../../src/shared/article'
import { applyFix, type Finding, findingsOf, fixAll, hintsOf, topicNames } from '../../src/shared/validation'
import { numRuns, ordinary, texts } from './files'
import { articles } from './generate'
import { judges } from './judges'
import { outcome } from './made'
import { removedLines, touched } from './spans'

vi.setConfig({ testTimeout: 30_000 + 20 * numRuns })

const context = { topics: topicNames(['Policy', 'AI']), lengths: { title: 40, excerpt: 200 } }
const found = (text: string): Finding[] => {
  const article = parseArticle(text)
  return [...findingsOf(article, context), ...hintsOf(article, context)]
}

const tracked = fc.constantFrom(
  '?utm_source=x',
  '?id=1&fbclid=a%20b&y=ü#top',
  '?a=1&&gclid=&b',
  '?utm_id=1#?utm_id=2',
  '?id=1',
  '',
)
const encoded = fc.constantFrom(
  'Fish &amp; chips',
  'It&#8217;s &quot;it&quot;',
  'A &amp;amp;hellip; b',
  'plain',
  '&lt;b&gt;',
  'x &nbsp;',
)
const written = fc.constantFrom<(text: string) => string>(
  (text) => ` ${/[#]/.test(text) || text === '' ? JSON.stringify(text) : text}`,
  (text) => ` "${text.replaceAll('"', '\\"')}" # c`,
  (text) => ` '${text}'`,
  (text) => ` >-\n  ${text}\n  and more`,
)
const topics = fc
  .tuple(fc.array(fc.constantFrom('AI', 'ai', 'Policy', 'Fog', '" ai "'), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([names, flow]) =>
    flow ? ` [${names.join(', ')}]` : `\n${names.map((name) => `  - ${name} # ${name}`).join('\n')}`,
  )

/** Articles with much to put right, in every style. */
const faulty = fc
  .record({ title: fc.tuple(encoded, written), excerpt: fc.tuple(encoded, written), tracked, other: tracked, topics })
  .map(({ title, excerpt, tracked: one, other, topics: list }) =>
    [
      '---',
      `title:${title[1](title[0])}`,
      `excerpt:${excerpt[1](excerpt[0])}`,
      'publishedDateTime: 2026-06-13',
      `webUrl: "https://a.example/${one}"`,
      `topics:${list}`,
      'related:',
      `- webUrl: https://b.example/'s${other.replaceAll(' ', '')}`,
      '  title: R',
      '---',
      'body',
    ].join('\n'),
  )

const cases = fc.oneof(
  { weight: 3, arbitrary: faulty },
  { weight: 1, arbitrary: articles },
  { weight: 1, arbitrary: fc.constantFrom(...texts) },
)

const nameOf = ({ code, path = [] }: Finding): string => JSON.stringify([code, ...path])
/** By code and field: an item's place moves when one before it goes. */
const kindOf = ({ code, path = [] }: Finding): string =>
  JSON.stringify([code, ...path.slice(0, code.includes('topic') ? 1 : 9)])

it('a fix makes its finding go away, adds no other, and changes only lines of its field', () => {
  let fixes = 0
  fc.assert(
    fc.property(cases, (text) => {
      const before = found(text)
      for (const finding of before) {
        const { fix } = finding
        if (fix === undefined) continue
        const result = outcome(() => applyFix(text, fix))
        if ('refused' in result) continue
        fixes += 1
        const after = found(result.text)
        const count = (list: readonly Finding[], kind: string): number =>
          list.filter((one) => kindOf(one) === kind).length
        expect(count(after, kindOf(finding)), nameOf(finding)).toBe(count(before, kindOf(finding)) - 1)
        // Of an article that couldn't be read nothing else was known.
        if ('text' in fix) continue
        for (const one of after)
          expect(count(after, kindOf(one)), nameOf(one)).toBeLessThanOrEqual(count(before, kindOf(one)))
        const lines = text.split('\n')
        const free = new Set(
          fix.edits.flatMap((edit) => touched(text, edit)).flatMap(([from, to]) => lines.slice(from, to + 1)),
        )
        const lost = removedLines(text, result.text).filter((line) => !free.has(lines[line] ?? ''))
        expect(
          lost.map((line) => lines[line]),
          nameOf(finding),
        ).toEqual([])
      }
    }),
    { numRuns },
  )
  expect(fixes).toBeGreaterThan(numRuns / 2)
})

it('after all fixes none is left, but those that were refused', () => {
  fc.assert(
    fc.property(cases, (text) => {
      const { text: after, fixed, refused } = fixAll(text, context, 'all')
      const left = found(after).filter((finding) => finding.fix !== undefined)
      expect(left.map(nameOf).sort()).toEqual(refused.map(({ finding }) => nameOf(finding)).sort())
      if (fixed.length === 0) expect(after).toBe(text)
    }),
    { numRuns },
  )
})

it('real files lose no line but those of what is fixed', () => {
  for (const { name, text } of ordinary) {
    const { text: after, fixed } = fixAll(text, context, 'all')
    const gone = diffArrays(text.split('\n'), after.split('\n')).flatMap((hunk) => (hunk.removed ? hunk.value : []))
    // A value on one line each, as pipelines write them.
    if (fixed.length === 0) expect(gone, name).toEqual([])
    else expect(gone.length, name).toBeGreaterThan(0)
  }
})

/** Values that no reader takes for text as they stand, and what people meant. */
const unquoted = fc
  .tuple(
    fc.constantFrom(
      'Breaking: ',
      '@',
      '`',
      '%',
      ', ',
      '] ',
      '} ',
      '& ',
      '*b* ',
      '- ',
      '? ',
      '{{ a }} ',
      '{% b %} ',
      '[V] ',
    ),
    fc.constantFrom('the quay', 'x "y" z', "it's so", 'a\\b', 'C: 50 %', '港口', 'end "', "end '", '{{ c }}', 'b]'),
  )
  .map(([before, after]) => before + after)
const frames = [
  (value: string) => `---\ntitle: ${value}\nafter: 1\n---\n`,
  (value: string) => `---\r\na: 1\r\ntitle: ${value}   \r\n---\r\n`,
  (value: string) => `---\nafter: [\n1\n]\ntitle: ${value} # by hand\n---\nbody: x\n`,
  (value: string) => `---\n'title': ${value}\nrelated:\n- title: ok\n---`,
] as const

it('a value that gets its quotes is that very text to all readers, and nothing else changes', () => {
  let fixes = 0
  fc.assert(
    fc.property(unquoted, fc.constantFrom(...frames), (value, frame) => {
      const text = frame(value)
      const [finding] = findingsOf(parseArticle(text))
      if (finding?.code !== 'needs-quotes') return
      const { fix } = finding
      expect(fix, text).toBeDefined()
      if (fix === undefined) return
      fixes += 1
      const mended = applyFix(text, fix)
      const read = Object.values(judges).map((judge) => judge(mended))
      expect(parseArticle(mended).data).toMatchObject({ title: value })
      for (const one of read) if (one !== undefined) expect(one, mended).toMatchObject({ title: value })
      // A reader that wants brackets indented refuses that frame, quotes or not.
      expect(read.filter((one) => one === undefined).length).toBeLessThanOrEqual(text.includes('[\n') ? 3 : 0)
      const gone = diffArrays(text.split('\n'), mended.split('\n')).flatMap((hunk) => (hunk.removed ? hunk.value : []))
      expect(gone).toEqual(text.split('\n').filter((line) => line.includes(`: ${value}`)))
    }),
    { numRuns: Math.ceil(numRuns / 3) },
  )
  expect(fixes).toBeGreaterThan(numRuns / 5)
})
