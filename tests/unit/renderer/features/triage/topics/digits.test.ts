import { expect, test } from 'vitest'
import { type Given, offer, type Pin, pressed } from '../../../../../../src/renderer/features/triage/topics/digits'

const none: Given = new Map()
const near = { kind: 'near', have: 1, of: 8 } as const
const cards = (...names: string[]) => names.map((name) => ({ name, because: near }))
/** What a card offers: '1 Ports'. */
const drawn = (suggested: string[], given: Given, pins: Pin[] = []) => {
  const { offered, given: after } = offer(cards(...suggested), pins, given)
  return { card: offered.map(({ digit, topic, isPinned }) => `${digit}${isPinned ? '!' : ''} ${topic}`), after }
}

test('a topic keeps its digit from card to card, whatever else is suggested and however it is written', () => {
  const first = drawn(['Ports', 'Labour'], none)
  expect(first.card).toEqual(['1 Ports', '2 Labour'])
  const second = drawn(['Energy', 'labour', 'Ports'], first.after)
  expect(second.card).toEqual(['1 Ports', '2 labour', '3 Energy'])
  expect(drawn(['Ports', 'Labour'], second.after).card).toEqual(first.card)
})

test('a card offers at most five, the likeliest', () => {
  expect(drawn(['A', 'B', 'C', 'D', 'E', 'F'], none).card).toEqual(['1 A', '2 B', '3 C', '4 D', '5 E'])
})

test('where no digit is left the one is taken that was shown longest ago, and never one that was pressed', () => {
  let given = drawn(['A', 'B', 'C', 'D', 'E'], none).after
  given = pressed(given, 'a')
  given = drawn(['F', 'G', 'H', 'I', 'C'], given).after
  const { card, after } = drawn(['J'], given)
  expect(card).toEqual(['2 J'])
  expect(drawn(['A', 'C', 'B'], after).card).toEqual(['1 A', '3 C', '4 B'])
})

test('with all digits pressed, or on the card, another topic has none, and is offered all the same', () => {
  let given = none
  for (const names of [
    ['A', 'B', 'C', 'D', 'E'],
    ['F', 'G', 'H', 'I'],
  ]) {
    given = drawn(names, given).after
    for (const name of names) given = pressed(given, name)
  }
  expect(drawn(['J', 'B'], given).card).toEqual(['2 B', 'null J'])
})

test('a pinned topic stands beside its digit on every card, also where that was another’s', () => {
  const pins = [{ digit: 2, topic: 'Health' }]
  const { after } = drawn(['Ports', 'Labour'], none)
  const second = drawn(['Labour', 'Ports'], after, pins)
  expect(second.card).toEqual(['1 Ports', '2! Health', '3 Labour'])
  const third = offer(cards('health'), pins, second.after).offered
  expect(third).toEqual([{ topic: 'Health', digit: 2, isPinned: true, because: near }])
  expect(offer([], pins, none).offered[0]?.because).toBeNull()
})

test('a digit that was let go is free again', () => {
  const { after } = drawn(['Ports'], none, [{ digit: 1, topic: 'Health' }])
  expect(drawn(['Labour'], after).card).toEqual(['1 Labour'])
})
