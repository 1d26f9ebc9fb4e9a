import { expect, test } from 'vitest'
import { type DecisionLine, readDecisions, writeDecision } from '../../../../src/shared/decisions'

const line = (over: Partial<DecisionLine> = {}): DecisionLine => ({
  path: '_news/a.md',
  url: 'https://a.example/a',
  decision: 'pass',
  at: '2026-06-13T12:43:00.000Z',
  by: 'Ada',
  ...over,
})

test('a line holds path, url, decision, at, by and a reason where one was given, in this order', () => {
  expect(writeDecision(line())).toBe(
    '{"path":"_news/a.md","url":"https://a.example/a","decision":"pass","at":"2026-06-13T12:43:00.000Z","by":"Ada"}',
  )
  expect(Object.keys(JSON.parse(writeDecision(line({ reason: 'older' }))))).toEqual([
    'path',
    'url',
    'decision',
    'at',
    'by',
    'reason',
  ])
})

test('what was written is read again, any text in it', () => {
  const lines = [
    line(),
    line({ url: null, decision: 'new' }),
    line({ path: 'a "b"\n新.md', by: 'Zoë\u2028', reason: '\\' }),
    line({ path: '__proto__', decision: 'published' }),
  ]
  expect(readDecisions(`${lines.map(writeDecision).join('\n')}\n`)).toEqual(lines)
})

test.each([
  ['torn', writeDecision(line()).slice(0, 40)],
  ['a conflict mark', '<<<<<<< HEAD'],
  ['a list', '[]'],
  ['null', 'null'],
  ['without a path', writeDecision(line({ path: '' }))],
  ['a decision of a later version', writeDecision(line()).replace('"pass"', '"spike"')],
  ['a time that is none', writeDecision(line({ at: 'yesterday' }))],
  ['a day that no calendar has', writeDecision(line({ at: '2026-13-45T00:00:00Z' }))],
  ['a year alone', writeDecision(line({ at: '2026' }))],
  ['a number for a path', '{"path":1,"decision":"pass","at":"2026-06-13T12:43:00Z"}'],
])('a line that is %s is left out, the others count', (_name, bad) => {
  const good = [line(), line({ path: 'b.md' })]
  const text = [writeDecision(line()), bad, '', writeDecision(line({ path: 'b.md' }))].join('\n')
  expect(readDecisions(text)).toEqual(good)
})

test('a byte order mark, line ends of Windows and keys of a later version do no harm', () => {
  const later = writeDecision(line()).replace('}', ',"weight":3}')
  expect(readDecisions(`\uFEFF${later}\r\n${writeDecision(line({ path: 'b.md' }))}\r\n`)).toEqual([
    line(),
    line({ path: 'b.md' }),
  ])
})
