/** Progress is told at most this often, in ms. */
const EVERY = 100

/** Hears how many of `total` are done and tells it now and then; the last one always. */
export function createProgress(total: number, tell: (done: number) => void): (done: number) => void {
  let told = Number.NEGATIVE_INFINITY
  return (done) => {
    const now = performance.now()
    if (done < total && now - told < EVERY) return
    told = now
    tell(done)
  }
}
