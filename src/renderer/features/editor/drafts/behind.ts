/** Unsaved work reaches the data folder at most this long after it was typed. */
const BEHIND_MS = 700

/** Does a job for an article, by its path, a moment after it was asked for. To ask again until then doesn't push it back. */
export class Behind {
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(private readonly job: (path: string) => unknown) {}

  /** The articles whose turn hasn't come. */
  get paths(): string[] {
    return [...this.#waiting.keys()]
  }

  soon(path: string): void {
    if (this.#waiting.has(path)) return
    const due = (): void => {
      this.#waiting.delete(path)
      this.job(path)
    }
    this.#waiting.set(path, setTimeout(due, BEHIND_MS))
  }

  /** It is done otherwise, or not any more. */
  cancel(path: string): void {
    clearTimeout(this.#waiting.get(path))
    this.#waiting.delete(path)
  }
}
