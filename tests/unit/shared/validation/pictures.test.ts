import { expect, test } from 'vitest'
import type { PictureLook } from '../../../../src/shared/pictures/look'
import { applyFix } from '../../../../src/shared/validation'
import { articleWith, codes, found } from './check'

const address = 'https://a.example/b.png'
const images = `[{ url: ${address}, width: 300, height: 353 }]`
const of = (look: PictureLook) => ({ lookOf: (asked: string) => (asked === address ? look : undefined) })
const shown = (width: number, height: number): PictureLook => ({ kind: 'shown', type: 'jpeg', width, height, at: 1 })

test.each<[PictureLook, string[]]>([
  [{ kind: 'waiting' }, []],
  [{ kind: 'gone', status: 404, since: 1, at: 1 }, ['image-gone']],
  [{ kind: 'unfit', why: 'web-page', at: 1 }, ['image-type']],
  [{ kind: 'unfit', why: 'too-large', at: 1 }, ['image-type']],
  [{ kind: 'refused', status: 403, at: 1 }, ['image-refused']],
  [{ kind: 'silent', why: 'slow', status: null, at: 1 }, []],
  [{ kind: 'private', at: 1 }, []],
  [shown(300, 353), ['image-aspect']],
  [shown(1_200, 630), ['image-size']],
  [shown(2_000, 400), ['image-size', 'image-aspect']],
  [shown(200, 105), ['image-size', 'image-tiny']],
  [{ kind: 'shown', type: 'svg', width: 10, height: 99, at: 1 }, []],
])('%j: %j', (look, expected) => {
  expect(codes({ images }, of(look))).toEqual(expected)
})

test('nothing is said of a picture that wasn’t looked at, or that says no size', () => {
  expect(codes({ images }, {})).toEqual([])
  expect(codes({ images: `[{ url: https://other.example/b.png, width: 1 }]` }, of(shown(1_200, 630)))).toEqual([])
  expect(codes({ images: `[{ url: ${address} }]` }, of(shown(1_200, 630)))).toEqual([])
})

test('the real size is written in one step', () => {
  const text = articleWith({ images })
  const [finding] = found(text, of(shown(1_200, 630)))
  expect(finding?.message).toBe('The file says 300×353, the picture is 1200×630.')
  expect(finding?.fix && applyFix(text, finding.fix)).toBe(text.replace('300', '1200').replace('353', '630'))
})
