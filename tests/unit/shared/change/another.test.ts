import { describe, expect, it } from 'vitest'
import { isAnother, isEmptied } from '../../../../src/shared/change/another'

type Fields = Readonly<Record<string, string>>
const article = (fields: Fields, body = ''): string =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n${body}`

const cranes = {
  title: 'Cranes see in fog',
  excerpt: 'Six cranes read codes',
  publishedDateTime: '2026-06-13T12:43:00Z',
  webUrl: 'https://tideline.example/cranes',
}
const wards = {
  title: 'Small models, big wards',
  excerpt: 'A hospital leaves the cloud',
  publishedDateTime: '2026-06-12T08:00:00Z',
  webUrl: 'https://ledger.example/wards',
}
const { webUrl: _, ...bare } = wards
const long = (word: string): string => `${`${word} `.repeat(60)}\n`

describe('is another article', () => {
  it.each([
    ['all is another', article(cranes), article(wards)],
    [
      'its date is the same by chance',
      article(cranes),
      article({ ...wards, publishedDateTime: cranes.publishedDateTime }),
    ],
    ['one of the two has no address', article(cranes), article(bare)],
    [
      'it has a title, a date and a body alone',
      article({ title: 'A', date: '2026-01-01' }, 'One.\n'),
      article({ title: 'B', date: '2026-01-02' }, 'Two.\n'),
    ],
  ])('where %s', (_name, base, disk) => {
    expect(isAnother(base, disk)).toBe(true)
    expect(isAnother(disk, base)).toBe(true)
  })
})

describe('is the same article', () => {
  it.each([
    ['nothing changed', article(cranes), article(cranes)],
    ['title, date and address were corrected', article(cranes), article({ ...wards, excerpt: cranes.excerpt })],
    ['its address stays', article(cranes), article({ ...wards, webUrl: cranes.webUrl })],
    [
      'title and excerpt of one without address were written anew',
      article(bare),
      article({ ...bare, title: 'A', excerpt: 'B' }),
    ],
    ['what it was made of says so', article({ ...cranes, secured: 'q83v' }), article({ ...wards, secured: 'q83v' })],
    ['its long body stays', article(cranes, long('fog')), article(wards, long('fog'))],
    [
      'a line of its body stays',
      article({ title: 'A', date: '2026-01-01' }, 'One.\nTwo.\n'),
      article({ title: 'B', date: '2026-01-02' }, 'Two.\n'),
    ],
    ['it has a title alone', article({ title: 'A' }, 'One.\n'), article({ title: 'B' }, 'Two.\n')],
  ])('where %s', (_name, base, disk) => {
    expect(isAnother(base, disk)).toBe(false)
    expect(isAnother(disk, base)).toBe(false)
  })
})

it('is emptied where no field is left', () => {
  expect(isEmptied(article(cranes), '')).toBe(true)
  expect(isEmptied(article(cranes), 'Body alone\n')).toBe(true)
  expect(isEmptied(article(cranes), article({ title: 'A' }))).toBe(false)
  expect(isEmptied('Body alone\n', '')).toBe(false)
})
