import { expect, test } from 'vitest'
import { Room } from '../../../../../src/main/images/fetch/next-up'
import { Waiting } from '../../../../../src/main/images/fetch/waiting'

const of = (server: string, number: number): string => `https://${server}.example/${number}`

test('the first of a server that has room, in their order; none when six are fetched', () => {
  const waiting = new Waiting()
  for (const number of [1, 2, 3]) waiting.add(of('a', number))
  waiting.add(of('b', 1))
  const room = new Room([of('c', 1), of('c', 2)])
  const take = (): string | undefined => {
    const url = waiting.take(room)
    if (url !== undefined) room.take(url)
    return url
  }
  expect([take(), take(), take(), take()]).toEqual([of('a', 1), of('a', 2), of('b', 1), undefined])
  waiting.add(of('d', 1))
  waiting.add(of('e', 1))
  expect([take(), take()]).toEqual([of('d', 1), undefined])
  expect(waiting.take(new Room())).toBe(of('a', 3))
})
