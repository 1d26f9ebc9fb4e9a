import { setTimeout as wait } from 'node:timers/promises'

/** The disk does one thing after the other: first what an answer waits for. */
const BEHIND_MS = 50

/** Makes lasting what is written already, behind the answer that it is; who closes waits for it. */
export const syncBehind = (sync: () => Promise<void>): Promise<void> => wait(BEHIND_MS).then(sync)
