import { expect, test } from 'vitest'
import { withPicture } from '../../../../../src/main/workspace/library/picture-problem'

const other = { severity: 'warning', code: 'no-date', message: 'No published date.' } as const
const codes = (...given: Parameters<typeof withPicture>): string[] => withPicture(...given).map(({ code }) => code)

test('what was seen of a picture stands beside the other problems, once, and as it is now', () => {
  const gone = withPicture([other], 'gone')
  expect(gone.map(({ code }) => code)).toEqual(['no-date', 'image-gone'])
  expect(codes(gone, 'gone')).toEqual(['no-date', 'image-gone'])
  expect(codes(gone, 'unfit')).toEqual(['no-date', 'image-type'])
  expect(withPicture(gone, 'shown')).toEqual([other])
  expect(withPicture([other], null)).toEqual([other])
})
