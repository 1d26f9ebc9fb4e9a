import { array, assert, boolean, constantFrom, nat, property, record, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Given,
  type More,
  offer,
  type Pin,
  pressed,
} from '../../../../../../src/renderer/features/triage/topics/digits'

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

test('with all digits given topics share one that was never pressed, and the one that was shown last has it', () => {
  let given = drawn(['A', 'B', 'C', 'D', 'E'], none).after
  given = drawn(['F', 'G', 'H', 'I', 'C'], given).after
  given = pressed(given, 'i')
  const { card, after } = drawn(['J'], given)
  expect(card).toEqual(['8 J'])
  const both = drawn(['H', 'J', 'A'], after)
  expect(both.card).toEqual(['1 A', '8 J', 'null H'])
  const back = drawn(['H'], both.after)
  expect(back.card).toEqual(['8 H'])
  expect(drawn(['H', 'J'], back.after).card).toEqual(['8 H', 'null J'])
})

test('a digit that was pressed is its topic’s alone, also on a card without that topic', () => {
  let given = drawn(['A', 'B', 'C', 'D', 'E'], none).after
  given = drawn(['F', 'G', 'H', 'I'], given).after
  given = pressed(drawn(['J'], given).after, 'J')
  expect(drawn(['I'], given).card).toEqual(['null I'])
  expect(drawn(['I', 'J', 'K'], given).card).toEqual(['8 K', '9 J', 'null I'])
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

/** What a card offers whose article has few suggestions: '1 Ports near', '6 Energy often'. */
const filled = (suggested: string[], given: Given, more: Partial<More>, pins: Pin[] = []) => {
  const { offered, given: after } = offer(cards(...suggested), pins, given, {
    used: [],
    often: [],
    present: [],
    ...more,
  })
  return { card: offered.map(({ digit, topic, because }) => `${digit} ${topic} ${because?.kind}`), after }
}

test('digits that are left go to what was used last, then to what the folder has most, never to what the article has', () => {
  const { card } = filled(['Ports'], none, {
    used: ['Fog', 'ports'],
    often: ['Energy', 'fog', 'Health'],
    present: ['health'],
  })
  expect(card).toEqual(['1 Ports near', '2 Fog used', '3 Energy often'])
})

test('a card has nine digits, and no topic without one that nothing says of the article', () => {
  const often = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']
  const { card, after } = filled([], none, { often }, [{ digit: 2, topic: 'Z' }])
  expect(card).toHaveLength(9)
  expect(card.slice(0, 3)).toEqual(['2 Z undefined', '1 A often', '3 B often'])
  expect(filled([], after, { often, present: ['A'] }, [{ digit: 2, topic: 'Z' }]).card).toEqual(
    card.filter((one) => one !== '1 A often'),
  )
})

test('a suggestion shares the digit of what the folder has least of these, and gives it back on the next card', () => {
  const often = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']
  const first = filled([], none, { often }).after
  const second = filled(['Ports'], pressed(first, 'I'), { often })
  expect(second.card[0]).toBe('8 Ports near')
  expect(second.card.slice(1)).toEqual(
    often.filter((one) => one !== 'H').map((one) => `${often.indexOf(one) + 1} ${one} often`),
  )
  expect(filled([], second.after, { often }).card).toEqual(often.map((one) => `${often.indexOf(one) + 1} ${one} often`))
  const third = filled([], second.after, { used: ['Fog'], often })
  expect(third.card[0]).toBe('7 Fog used')
  expect(filled(['Ports'], third.after, { often }).card[0]).toBe('8 Ports near')
})

test('through any session a topic that stands beside a digit always stands beside the same, alone on its card', () => {
  const topics = uniqueArray(constantFrom(...'ABCDEFGHIJKLMNOPQRST'), { maxLength: 12 })
  const step = record({
    suggested: topics,
    used: topics,
    often: topics,
    present: topics,
    presses: boolean(),
    at: nat(20),
  })
  const pins = constantFrom<Pin[]>([], [{ digit: 4, topic: 'c' }])
  assert(
    property(array(step, { maxLength: 20 }), pins, (session, pinned) => {
      const seen = new Map<string, number>()
      const owners = new Map<number, string>()
      let given = none
      for (const { suggested, used, often, present, presses, at } of session) {
        const placed = offer(cards(...suggested), pinned, given, { used, often, present })
        given = placed.given
        const beside = placed.offered.flatMap(({ topic, digit }) =>
          digit === null ? [] : [{ topic: topic.toLowerCase(), digit }],
        )
        expect(new Set(beside.map(({ digit }) => digit)).size).toBe(beside.length)
        expect(new Set(placed.offered.map(({ topic }) => topic.toLowerCase())).size).toBe(placed.offered.length)
        for (const { topic, digit } of beside) {
          expect(seen.get(topic) ?? digit).toBe(digit)
          expect(owners.get(digit) ?? topic).toBe(topic)
          seen.set(topic, digit)
        }
        const one = presses ? beside[at % Math.max(1, beside.length)] : undefined
        if (one === undefined) continue
        given = pressed(given, one.topic)
        owners.set(one.digit, one.topic)
        // Shown again as it is, a card stays.
        expect(offer(cards(...suggested), pinned, given, { used, often, present }).offered).toEqual(placed.offered)
      }
    }),
  )
})
