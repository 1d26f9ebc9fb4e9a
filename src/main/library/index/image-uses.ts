/** How many articles have a picture as their first one, by its address as files have it; kept as cards come and go. */
export class ImageUses {
  private readonly counts = new Map<string, number>()

  /** A card came (1) or went (-1). */
  move({ image }: { readonly image: string | null }, by: 1 | -1): void {
    if (image === null) return
    const count = this.of(image) + by
    if (count > 0) this.counts.set(image, count)
    else this.counts.delete(image)
  }

  of(address: string | null): number {
    return address === null ? 0 : (this.counts.get(address) ?? 0)
  }
}
