import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleCard } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'
import { parseQuery } from '../../../../../src/shared/query'

// More than are remembered at a time.
const words = [
  ...'harbour harbours arbour Hafen häfen light lighthouse lights li l'.split(' '),
  ...Array.from({ length: 30 }, (_, index) => `word${index}`),
]

const cardOf = (title: string, excerpt: string, index: number): ArticleCard => ({
  ...brokenCard(`_news/${index}.md`, { code: 'x', message: 'x' }),
  title,
  excerpt,
})

/** The same by the slowest way there is. */
const folded = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
const hasWord = (card: ArticleCard, needle: string): boolean =>
  [card.title, card.excerpt ?? ''].some((text) => folded(text).some((word) => word.startsWith(folded(needle)[0] ?? '')))

const texts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
const steps = fc.oneof(
  fc.record({ ask: fc.constantFrom(...words), from: fc.nat(11), step: fc.constantFrom(1, -1, 5) }),
  fc.record({ change: fc.nat(11), title: texts }),
)

test('words are found in whatever order cards are asked about, also when some change between', () => {
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 12, maxLength: 12 }),
      fc.array(steps, { maxLength: 60 }),
      (titles, all) => {
        const cards = titles.map((title, index) => cardOf(title, titles[(index * 7) % 12] ?? '', index))
        for (const step of all) {
          if ('change' in step) {
            const card = cards[step.change]
            if (card) cards[step.change] = { ...card, title: step.title }
            continue
          }
          const matches = parseQuery(step.ask, 0)
          for (let turn = 0; turn < 12; turn += 1) {
            const card = cards[(step.from + turn * step.step + 60) % 12] as ArticleCard
            expect(matches(card), `${step.ask} in ${card.title}, ${card.excerpt}`).toBe(hasWord(card, step.ask))
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})
