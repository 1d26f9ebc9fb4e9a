import { expect, it } from 'vitest'
import { nameOf } from '../../../../../src/shared/fields/table/names'

it('calls a key by its path, in small letters, where that is a name and means nothing else', () => {
  const names = {
    series: 'series',
    'cover.alt': 'cover.alt',
    navOrder: 'navorder',
    'date-created': 'date-created',
    date: null,
    Topic: null,
    '"og.x"': null,
    'images[].url': null,
    日付: null,
  }
  for (const [key, name] of Object.entries(names)) expect(nameOf(key), key).toBe(name)
})
