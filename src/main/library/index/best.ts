/** Keeps the best of many, in their order; of two that are as good the first: to sort thousands for five takes longer than all the rest. */
export class Best<T> {
  readonly kept: T[] = []

  constructor(
    private readonly most: number,
    private readonly isBetter: (one: T, other: T) => boolean,
  ) {}

  /** Whether it would be kept. */
  takes(one: T): boolean {
    const last = this.kept.at(-1)
    return this.kept.length < this.most || (last !== undefined && this.isBetter(one, last))
  }

  add(one: T): void {
    if (!this.takes(one)) return
    const place = this.kept.findIndex((other) => this.isBetter(one, other))
    this.kept.splice(place === -1 ? this.kept.length : place, 0, one)
    if (this.kept.length > this.most) this.kept.pop()
  }
}
