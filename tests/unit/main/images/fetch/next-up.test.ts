import { expect, test } from 'vitest'
import { nextUp } from '../../../../../src/main/images/fetch/next-up'

const of = (server: string, ...numbers: number[]): string[] => numbers.map((number) => `https://${server}/${number}`)

test('the first ones that there is room for: six at once, two of a server', () => {
  const waiting = [...of('a', 1, 2, 3), ...of('b', 1, 2, 3), ...of('c', 1), ...of('d', 1, 2)]
  expect(nextUp(waiting, [])).toEqual([...of('a', 1, 2), ...of('b', 1, 2), ...of('c', 1), ...of('d', 1)])
  expect(nextUp(waiting, of('a', 1, 2))).toEqual([...of('b', 1, 2), ...of('c', 1), ...of('d', 1)])
  expect(nextUp(waiting, [...of('a', 9), ...of('x', 1, 2), ...of('y', 1, 2)])).toEqual(of('a', 1))
  expect(nextUp(of('a', 1), of('a', 1))).toEqual([])
})
