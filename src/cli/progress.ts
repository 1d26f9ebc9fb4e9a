import { counted, number } from '../shared/numbers'

/** How often progress is written, in ms. */
const EVERY_MS = 100
const ERASE_LINE = '\r\x1b[K'

/** One line of progress that is written over itself, on a terminal only: 'Reading 12 of 300 articles …'. */
export function progressOf(verb: string, of = 'article'): { tell(done: number, total: number): void; clear(): void } {
  const { stderr } = process
  if (stderr.isTTY !== true) return { tell: () => {}, clear: () => {} }
  let told = 0
  let isShown = false
  return {
    tell: (done, total) => {
      if (total === 0 || Date.now() - told < EVERY_MS) return
      told = Date.now()
      isShown = true
      stderr.write(`${ERASE_LINE}${verb} ${number(done)} of ${counted(total, of)} …`)
    },
    clear: () => {
      if (isShown) stderr.write(ERASE_LINE)
      isShown = false
    },
  }
}
