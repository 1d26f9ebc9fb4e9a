import type { ArticleCard } from '../../../shared/card/article-card'
import { isCommon, isRare, nearness, rarity, traitsOf } from '../../../shared/query'
import { IntLists } from './int-lists'

/** Weights are kept as whole numbers beside their traits, in so many parts of one. */
const PARTS = 100

/** What all articles have in common with one: of each only numbers are kept, and compared in one pass. */
export class RelatedIndex {
  private readonly ids = new Map<string, number>()
  /** How many articles have a trait, by its number. */
  private readonly uses: number[] = []
  private readonly slots = new Map<string, number>()
  private readonly cards: (ArticleCard | null)[] = []
  /** Of each slot its traits: number, weight, number, weight … */
  private readonly traits = new IntLists()
  private isBuilt = false
  private articles = 0
  private readonly dirty = new Set<string>()

  /** `get`: the card of a path as it is now; `paths`: of all articles. */
  constructor(
    private readonly get: (path: string) => ArticleCard | undefined,
    private readonly paths: () => readonly string[],
  ) {}

  /** The card of this path changed, came or went. */
  touch(path: string): void {
    if (this.isBuilt) this.dirty.add(path)
  }

  /** The articles for which `put` has to follow before `scorerFor` is asked. */
  takeWaiting(): readonly string[] {
    const waiting = this.isBuilt ? [...this.dirty] : this.paths()
    this.isBuilt = true
    this.dirty.clear()
    return waiting
  }

  put(path: string): void {
    const card = this.get(path) ?? null
    const slot = this.slots.get(path) ?? this.cards.length
    const before = this.cards[slot] ?? null
    if (before === card) return
    this.slots.set(path, slot)
    this.articles += Number(card !== null) - Number(before !== null)
    const old = this.traits.get(slot)
    for (let at = 0; at < old.length; at += 2) this.count(old[at] ?? 0, -1)
    this.cards[slot] = card
    const traits = (card === null ? [] : traitsOf(card)).flatMap(({ key, weight }) => [
      this.idOf(key),
      Math.round(weight * PARTS),
    ])
    for (let at = 0; at < traits.length; at += 2) this.count(traits[at] ?? 0, 1)
    this.traits.set(slot, traits)
  }

  private count(id: number, by: 1 | -1): void {
    this.uses[id] = (this.uses[id] ?? 0) + by
  }

  private idOf(key: string): number {
    const known = this.ids.get(key)
    if (known !== undefined) return known
    this.ids.set(key, this.ids.size)
    return this.ids.size - 1
  }

  /** How much it says that two articles both have this. */
  worthOf(key: string): number {
    const id = this.ids.get(key)
    return id === undefined ? 0 : rarity(this.uses[id] ?? 0, this.articles)
  }

  /** Whether so few articles have this that it says why two of them belong together. */
  isRare(key: string): boolean {
    const id = this.ids.get(key)
    return id !== undefined && isRare(this.uses[id] ?? 0, this.articles)
  }

  /** Whether so many have this, or none is known to, that it says little of two of them. */
  isCommon(key: string): boolean {
    const id = this.ids.get(key)
    return id === undefined || isCommon(this.uses[id] ?? 0, this.articles)
  }

  /** How much others have in common with this article; 0: nothing. */
  scorerFor(card: ArticleCard): (other: ArticleCard) => number {
    const worth = new Float64Array(this.uses.length)
    for (const { key, weight } of traitsOf(card)) {
      const id = this.ids.get(key)
      if (id !== undefined) worth[id] = (weight * this.worthOf(key)) / PARTS
    }
    return (other) => {
      const slot = this.slots.get(other.path)
      const score = slot === undefined ? 0 : this.traits.weigh(slot, worth)
      return score > 0 ? score + nearness(card.time, other.time) : 0
    }
  }
}
