import { expect, it } from 'vitest'
import { limitOf, limitWords } from '../../../../../../../src/renderer/features/editor/fields/count/limit'
import { newsroomTable } from '../../../../../../../src/shared/fields/table/newsroom'

const clip = { title: null, excerpt: 3 }
const data = { title: 'Fog', excerpt: 'Six cranes', other: 'Else' }
const said = (role: 'title' | 'excerpt' | 'date' | null, value: unknown, measured: typeof clip | null = clip) =>
  limitOf({ field: { role }, value, data, table: newsroomTable, clip: measured })

it('says how much of a text the card shows', () => {
  expect(limitWords(null)).toBe('all of it on the card')
  expect(limitWords(3)).toBe('the card shows the first 3 lines')
  expect(limitWords(1)).toBe('the card shows the first line')
})

it('is of the title and the excerpt that the card shows, each by its own', () => {
  expect(said('title', 'Fog')).toBe('all of it on the card')
  expect(said('excerpt', 'Six cranes')).toBe('the card shows the first 3 lines')
})

it('says nothing of what isn’t measured, is empty, or isn’t on the card', () => {
  expect(said('title', 'Fog', null)).toBeNull()
  expect(said('excerpt', '')).toBeNull()
  expect(said('excerpt', undefined)).toBeNull()
  expect(said('excerpt', ['Six cranes'])).toBeNull()
  expect(said('excerpt', 'A second one')).toBeNull()
  expect(said('date', 'Fog')).toBeNull()
  expect(said(null, 'Else')).toBeNull()
})
