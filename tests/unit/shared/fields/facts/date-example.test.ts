import { expect, it } from 'vitest'
import { dateExample } from '../../../../../src/shared/fields/facts/date-example'
import { folderOf, many } from '../made'

it.each([
  ['2024-05-0# 08:00:00 +0530', '2024-01-02 10:00:00 +0530'],
  ['2024-05-0#T08:00:00Z', '2024-01-02T10:00:00Z'],
  ['2024-05-0#', '2024-01-02'],
  ['May #, 2024', 'Jan 2, 2024'],
  ['soon', null],
])('of articles dated %s most look like %s', (date, example) => {
  expect(dateExample(folderOf(many(5, 'a#.md', `date: ${date}`)), 'date')).toBe(example)
})

it('has the form and the offset that most have', () => {
  const folder = folderOf({
    ...many(4, 'summer#.md', 'date: 2024-07-0#T08:00:00+02:00'),
    ...many(2, 'winter#.md', 'date: 2024-01-0#T08:00:00+01:00'),
    ...many(2, 'day#.md', 'date: 2024-01-0#'),
  })
  expect(dateExample(folder, 'date')).toBe('2024-01-02T10:00:00+02:00')
})
