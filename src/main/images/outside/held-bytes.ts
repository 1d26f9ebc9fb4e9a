/** Bytes in memory by their files, up to a limit: the oldest give way. */
export class HeldBytes {
  private readonly held = new Map<string, Uint8Array>()
  private total = 0

  constructor(private readonly maxBytes: number) {}

  get(path: string): Uint8Array | undefined {
    return this.held.get(path)
  }

  hold(path: string, bytes: Uint8Array): void {
    this.letGo(path)
    this.held.set(path, bytes)
    this.total += bytes.length
    for (const oldest of this.held.keys()) {
      if (this.total <= this.maxBytes) return
      this.letGo(oldest)
    }
  }

  letGo(path: string): void {
    this.total -= this.held.get(path)?.length ?? 0
    this.held.delete(path)
  }
}
