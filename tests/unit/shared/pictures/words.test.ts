import { expect, test } from 'vitest'
import type { PictureLook } from '../../../../src/shared/pictures/look'
import { tileWords } from '../../../../src/shared/pictures/words'

const at = new Date(2026, 5, 3, 14, 31).getTime()

const looks: readonly (readonly [PictureLook, string])[] = [
  [{ kind: 'waiting' }, 'Loading: from cdn.example'],
  [{ kind: 'refused', status: 403, at }, 'Refused here: cdn.example: 403 for us, readers may see it'],
  [{ kind: 'gone', status: 404, since: at, at }, 'Gone since 3 June: 404 at cdn.example'],
  [{ kind: 'unfit', why: 'web-page', at }, 'Not a picture: a web page stands at this address'],
  [{ kind: 'unfit', why: 'too-large', at }, 'Too large: 8 MB and 80 megapixels are fetched at most'],
  [{ kind: 'private', at }, 'Private address: cdn.example is never asked'],
  [{ kind: 'silent', why: 'slow', status: null, at }, 'No answer: nothing in 10 seconds, last tried 14:31'],
  [{ kind: 'silent', why: 'fault', status: 500, at }, 'No answer: 500 at cdn.example, last tried 14:31'],
]

test.each(looks)('%o', (look, said) => {
  const words = tileWords(look, 'cdn.example')
  expect(`${words?.title}: ${words?.detail}`).toBe(said)
})

test('a picture that is shown has no words in its place', () => {
  expect(tileWords({ kind: 'shown', type: 'png', width: 1, height: 1, at }, 'cdn.example')).toBeNull()
})
