import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'

import type { Chance } from '../chance'
import { HOURS_MS, Trial } from '../trial'
import { freshFacts, type IndexFacts, shownFacts } from './index-facts'

import { IndexWalk } from './index-walk'

const trial = new Trial('index', import.meta.filename)
const WALKS = trial.times(2, 200)
const BURSTS = 12

/** How long an index may take to follow on a machine that is busy, in ms. */
const PATIENCE_MS = 60_000
/** After this, in ms, the folder is looked at again, as the window has it done when it gets the focus. */
const LOOK_AGAIN_MS = 8_000

const counted = { moved: 0, again: 0 }

/** Waits until the index says what a fresh scan says, and gives that. */
async function settled({ at, done, arrivalsFile }: IndexWalk): Promise<IndexFacts> {
  const since = Date.now()
  let isLookedAgain = false
  for (;;) {
    const fresh = await freshFacts(at.service, arrivalsFile)
    const shown = await shownFacts(at.service)
    if (isDeepStrictEqual(shown, fresh)) return fresh
    if (Date.now() - since > PATIENCE_MS) expect(shown, done.join('\n')).toEqual(fresh)
    if (!isLookedAgain && Date.now() - since > LOOK_AGAIN_MS) {
      // The watcher tells nothing of a file that is made and gone within half a second, whoever saw it meanwhile.
      isLookedAgain = true
      counted.again += 1
      await at.service.rescan()
    } else await wait(50)
  }
}

async function walk(chance: Chance): Promise<void> {
  const walking = await IndexWalk.begin(chance)
  try {
    let before = await settled(walking)
    for (let burst = 0; burst < BURSTS; burst += 1) {
      await walking.burst()
      const now = await settled(walking)
      // An index that had not heard of this burst would be told from the fresh one.
      if (!isDeepStrictEqual(before, now)) counted.moved += 1
      before = now
    }
  } finally {
    await walking.end()
  }
}

test(
  'after changes of every kind by window, programs and git the index says what a fresh scan says',
  async () => {
    const all = WALKS * BURSTS
    for (let round = 0; round < WALKS; round += 1) {
      await trial.round(`walk ${round}`, () => walk(trial.chance(round)))
    }
    trial.did(`${all} bursts of changes in ${WALKS} folders; ${counted.again} needed a second look`)
    trial.control(`an index that stood still differs after ${counted.moved} of ${all}`)
    expect(counted.moved).toBeGreaterThan(trial.share(0.2, 0.6) * all)
    // How soon an index follows is the machine's in a few bursts, and the watcher's in many.
    expect(counted.again).toBeLessThan(trial.share(1, 0.25) * all)
  },
  HOURS_MS,
)
