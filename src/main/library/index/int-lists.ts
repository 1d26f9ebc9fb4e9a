const LEAST = 1_024

/** Many short lists of 32-bit integers in one array: a fifth of the memory of an array each. */
export class IntLists {
  private data = new Int32Array(0)
  private used = 0
  private live = 0
  /** Of each list, where it begins and ends. */
  private readonly starts: number[] = []
  private readonly ends: number[] = []

  set(list: number, values: readonly number[]): void {
    this.live += values.length - this.lengthOf(list)
    if (this.used + values.length > this.data.length) this.makeRoom(list)
    this.data.set(values, this.used)
    this.starts[list] = this.used
    this.used += values.length
    this.ends[list] = this.used
  }

  /** To be read at once: the next `set` may move it. */
  get(list: number): Int32Array {
    return this.data.subarray(this.starts[list] ?? 0, this.ends[list] ?? 0)
  }

  /** Counts the values of a list up, each in its place; with `only`, those that it is true of. */
  addTo(counts: Int32Array, list: number, only: ((value: number) => boolean) | null): void {
    const end = this.ends[list] ?? 0
    for (let at = this.starts[list] ?? 0; at < end; at += 1) {
      const value = this.data[at] ?? 0
      if (only === null || only(value)) counts[value] = (counts[value] ?? 0) + 1
    }
  }

  /** Of a list of places and weights in turn: each weight times what stands at its place, summed up. */
  weigh(list: number, worth: Float64Array): number {
    const end = this.ends[list] ?? 0
    let sum = 0
    for (let at = this.starts[list] ?? 0; at < end; at += 2) {
      sum += (worth[this.data[at] ?? 0] ?? 0) * (this.data[at + 1] ?? 0)
    }
    return sum
  }

  /** Whether a list holds a value. */
  has(list: number, value: number): boolean {
    const end = this.ends[list] ?? 0
    for (let at = this.starts[list] ?? 0; at < end; at += 1) if (this.data[at] === value) return true
    return false
  }

  lengthOf(list: number): number {
    return (this.ends[list] ?? 0) - (this.starts[list] ?? 0)
  }

  /** Moves all lists but one, which gets other values, to the front of an array with as much room again. */
  private makeRoom(but: number): void {
    const data = new Int32Array(Math.max(LEAST, this.live * 2))
    let used = 0
    for (let list = 0; list < this.starts.length; list += 1) {
      if (list === but) continue
      const values = this.get(list)
      data.set(values, used)
      this.starts[list] = used
      used += values.length
      this.ends[list] = used
    }
    this.data = data
    this.used = used
  }
}
