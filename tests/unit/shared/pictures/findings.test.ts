import { expect, test } from 'vitest'
import { brokenCard } from '../../../../src/shared/card/card'
import { isAboutPicture, pictureFindings } from '../../../../src/shared/pictures/findings'
import { facetValues } from '../../../../src/shared/query/facets/facets'

test('what is said of a picture, by the size that the file says', () => {
  const look = { kind: 'shown', type: 'png', width: 200, height: 200, at: 1 } as const
  expect(pictureFindings(look, { width: 200, height: 200 })).toEqual([
    { code: 'image-aspect', severity: 'hint', message: '200×200: of so tall a picture readers see a part.' },
    { code: 'image-tiny', severity: 'hint', message: '200×200: too small for a card.' },
  ])
  expect(pictureFindings(look, { width: 1, height: 1 })[0]?.code).toBe('image-size')
  expect(pictureFindings({ kind: 'silent', why: 'slow', status: null, at: 1 }, null)).toEqual([])
})

test('since when a picture has been gone', () => {
  const since = new Date(2020, 5, 3).getTime()
  const found = pictureFindings({ kind: 'gone', status: 404, since, at: since }, null)
  expect(found.map(({ message }) => message)).toEqual(['The picture has been gone since 3 June (404).'])
})

test('the filter Problem lists hints of a picture and no others', () => {
  expect(isAboutPicture('image-tiny')).toBe(true)
  expect(isAboutPicture('no-image')).toBe(false)
  const hint = (code: string) => ({ severity: 'hint', code, message: '' }) as const
  const card = {
    ...brokenCard('a.md', { code: 'x', message: 'x' }),
    problems: [hint('image-tiny'), hint('other-host')],
  }
  const listed = facetValues(card).filter(({ field, shown }) => field === 'problem' && shown)
  expect(listed.map(({ value }) => value)).toEqual(['image-tiny'])
})
