import { expect, test } from 'vitest'
import { PictureIds } from '../../../../../src/main/images/outside/picture-ids'

test('an id stands for one address in one workspace, and none that wasn’t given out leads anywhere', () => {
  const ids = new PictureIds()
  const id = ids.give('news', 'https://a.example/1')
  expect(ids.give('news', 'https://a.example/1')).toBe(id)
  expect(ids.give('news', 'https://a.example/2')).not.toBe(id)
  expect(ids.give('other', 'https://a.example/1')).not.toBe(id)
  expect(ids.urlOf('news', id)).toBe('https://a.example/1')
  expect(ids.urlOf('other', id)).toBeNull()
  expect(ids.urlOf('news', '0'.repeat(32))).toBeNull()
  expect(new PictureIds().give('news', 'https://a.example/1')).not.toBe(id)
})
