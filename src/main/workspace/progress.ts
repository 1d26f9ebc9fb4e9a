/** Progress is told at most this often, in ms. */
const EVERY_MS = 100

/** Hears how many of `total` are done and tells it now and then; the last word before a pause always. */
export function createProgress(total: number, tell: (done: number) => void): (done: number) => void {
  let told = Number.NEGATIVE_INFINITY
  let latest = 0
  let waiting: NodeJS.Timeout | undefined
  const say = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    told = performance.now()
    tell(latest)
  }
  return (done) => {
    latest = done
    const left = told + EVERY_MS - performance.now()
    if (done >= total || left <= 0) say()
    else waiting ??= setTimeout(say, left).unref()
  }
}
