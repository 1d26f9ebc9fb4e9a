import type { ArticleCard } from '../../../../shared/card/article-card'
import type { GoneAddresses } from '../../beside/gone'

const ownOf = ({ addresses, ownAddresses }: ArticleCard): readonly number[] => addresses.slice(0, ownAddresses)

/** Keys of the addresses of its related stories; none before it is `checked`. */
export const storiesOf = ({ addresses, ownAddresses }: ArticleCard): readonly number[] => addresses.slice(ownAddresses)

/** Which articles have to be looked at again for what has become of their related stories. */
export class Relations {
  private readonly waiting = new Set<string>()
  /** Addresses of articles that came, changed or went since. */
  private readonly moved = new Set<number>()
  /** Articles that were taken and aren't looked at yet. */
  private readonly taken = new Set<string>()

  /** `changed`: something waits. */
  constructor(
    private readonly gone: GoneAddresses,
    private readonly changed: () => void,
  ) {}

  /** An article's card was this one and is the other; null: it isn't there. */
  move(before: ArticleCard | null, now: ArticleCard | null): void {
    // The same list: its file was not read again.
    if (before !== null && before.addresses === now?.addresses) return
    const here = now === null ? [] : ownOf(now)
    for (const key of before === null ? [] : ownOf(before)) {
      this.moved.add(key)
      if (!here.includes(key)) this.gone.add(key)
    }
    for (const key of here) {
      this.moved.add(key)
      this.gone.delete(key)
    }
    if (now !== null) this.waiting.add(now.path)
    this.changed()
  }

  /** An article is here as an earlier run knew it, and as it was looked at by that. */
  know(card: ArticleCard): void {
    for (const key of ownOf(card)) this.gone.delete(key)
  }

  get isWaiting(): boolean {
    return this.waiting.size > 0 || this.moved.size > 0
  }

  /** Takes those of these cards that changed, or that are related to what did. */
  take(cards: readonly ArticleCard[]): string[] {
    const found = cards.filter((card) => card.related > 0 && this.isAsked(card)).map(({ path }) => path)
    this.waiting.clear()
    this.moved.clear()
    for (const path of found) this.taken.add(path)
    return found
  }

  /** It was looked at, as it was when it was taken. */
  looked(path: string): void {
    this.taken.delete(path)
  }

  /** Whether what is said of it stands: the next run needn't look at it again where nothing changed. */
  isLooked(card: ArticleCard): boolean {
    return !this.taken.has(card.path) && !this.isAsked(card)
  }

  private isAsked(card: ArticleCard): boolean {
    return this.waiting.has(card.path) || storiesOf(card).some((key) => this.moved.has(key))
  }
}
