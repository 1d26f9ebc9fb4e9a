import { beforeEach, expect, it } from 'vitest'
import { ArrivalSigns } from '../../../../src/main/lifecycle/arrivals'

type Entry = Parameters<ArrivalSigns['tell']>[0]
const entryOf = (isFocused: boolean): Entry =>
  ({
    arrivals: 0,
    workspace: { info: { name: 'News' } },
    window: { isDestroyed: () => false, isFocused: () => isFocused },
  }) as unknown as Entry

const signs: number[][] = []
const notices: string[] = []
let now = 0
const told = (entries: readonly Entry[], notifiesArrivals: boolean): ArrivalSigns =>
  new ArrivalSigns({
    windows: { all: () => entries },
    store: { settings: () => ({ notifiesArrivals }) as never },
    notify: (title, body) => notices.push(`${title}, ${body}`),
    now: () => now,
    sign: (open) => signs.push(open.map(({ arrivals }) => arrivals)),
  })
beforeEach(() => {
  signs.length = 0
  notices.length = 0
  now = 1_000_000
})

it('the sign is told what each window has; without the wish nothing is noticed', () => {
  const [one, other] = [entryOf(false), entryOf(false)]
  const arrivals = told([one, other], false)
  arrivals.tell(one, 2)
  arrivals.tell(other, 3)
  arrivals.tell(one, 0)
  expect(signs).toEqual([
    [2, 0],
    [2, 3],
    [0, 3],
  ])
  expect(notices).toEqual([])
})

it('where it is wished a notice tells of more, not of fewer, not of a window in front, at most once a minute', () => {
  const [behind, front] = [entryOf(false), entryOf(true)]
  const arrivals = told([behind, front], true)
  arrivals.tell(front, 1)
  arrivals.tell(behind, 2)
  arrivals.tell(behind, 3)
  arrivals.tell(behind, 1)
  expect(notices).toEqual(['2 new articles, News'])
  now += 61_000
  arrivals.tell(behind, 4)
  expect(notices.at(-1)).toBe('4 new articles, News')
})
