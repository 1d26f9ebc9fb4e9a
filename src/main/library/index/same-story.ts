import type { ArticleCard, SameStory } from '../../../shared/card/article-card'
import {
  isNear,
  isTranslation,
  likenessOf,
  localeIn,
  providerName,
  stateOf,
  stateWords,
  tellingWords,
} from '../../../shared/query'
import { label, MAX_MESSAGE_LETTERS } from '../../../shared/text/label'
import { IntLists } from './int-lists'

/** Which articles have a number; one alone, which most have, is kept without a list. */
class Postings {
  private readonly lists = new Map<number, number | readonly number[]>()

  get(key: number): readonly number[] {
    const found = this.lists.get(key)
    return typeof found === 'number' ? [found] : (found ?? [])
  }

  add(key: number, slot: number): void {
    const found = this.lists.get(key)
    if (found === undefined) this.lists.set(key, slot)
    else if (typeof found === 'number') this.lists.set(key, [found, slot])
    else (found as number[]).push(slot)
  }

  remove(key: number, slot: number): void {
    const left = this.get(key).filter((one) => one !== slot)
    if (left.length > 1) this.lists.set(key, left)
    else if (left[0] !== undefined) this.lists.set(key, left[0])
    else this.lists.delete(key)
  }
}

/** The contract's cap for `also`. */
const SHOWN = 3
/** Of a title that hundreds have, such as 'This week', so many are looked at. */
const LOOKED = 100
/** A word in more titles than this tells none apart. */
const COMMON = 500

/** Published first, then the newest. */
const byWorth = (a: ArticleCard, b: ArticleCard): number =>
  Number(b.published) - Number(a.published) || (b.time ?? 0) - (a.time ?? 0) || (a.path < b.path ? -1 : 1)

/** What others are told of an article. */
export const asStory = (card: ArticleCard): SameStory => ({
  path: card.path,
  title: card.title,
  provider: card.provider,
  time: card.time,
  published: card.published,
  values: card.values,
  image: card.image,
  excerpt: card.excerpt,
  desk: card.desk,
})

/** Which articles tell the same story: by address, title, or nearly the title. Of each only numbers are kept. */
export class SameStories {
  private readonly slots = new Map<string, number>()
  private readonly cards: (ArticleCard | null)[] = []
  private readonly words = new IntLists()
  private readonly byKey = new Postings()
  private readonly byWord = new Postings()
  private readonly waiting = new Set<string>()
  /** What `alsoOf` found since a card changed last: an editor who types meets the same rows again and again. */
  private readonly also = new Map<ArticleCard, SameStory[]>()

  /**
   * An article came, changed or went (null). Gives the paths of which something else may be true now: its own, and of those
   * that have or had its title or an address.
   */
  put(path: string, card: ArticleCard | null): Set<string> {
    this.also.clear()
    const slot = this.slots.get(path) ?? this.cards.length
    this.slots.set(path, slot)
    const touched = new Set([path])
    const touch = (key: number): void => {
      for (const other of this.byKey.get(key).slice(0, LOOKED)) {
        const partner = this.cards[other]
        if (partner) touched.add(partner.path)
      }
    }
    const old = this.cards[slot]
    const before = old ? likenessOf(old) : null
    for (const key of before?.keys ?? []) {
      this.byKey.remove(key, slot)
      touch(key)
    }
    for (const word of tellingWords(before?.words ?? [])) this.byWord.remove(word, slot)
    const now = card === null ? null : likenessOf(card)
    for (const key of now?.keys ?? []) {
      touch(key)
      this.byKey.add(key, slot)
    }
    for (const word of tellingWords(now?.words ?? [])) this.byWord.add(word, slot)
    this.words.set(slot, now?.words ?? [])
    this.cards[slot] = card
    return touched
  }

  /**
   * An article has this card now; where it may be like others than the one that is kept, `put` has to follow. It may be the
   * second card since then: what is kept is what its keys are of.
   */
  changed(now: ArticleCard): void {
    this.also.clear()
    const slot = this.slots.get(now.path)
    const kept = slot === undefined ? undefined : this.cards[slot]
    if (slot === undefined || !kept || isOther(kept, now)) this.waiting.add(now.path)
    else this.cards[slot] = now
  }

  gone(path: string): void {
    this.waiting.add(path)
  }

  get isWaiting(): boolean {
    return this.waiting.size > 0
  }

  /** Takes the paths for which `put` has to follow. */
  takeWaiting(): string[] {
    const paths = [...this.waiting]
    this.waiting.clear()
    return paths
  }

  /** An article with this key of an own address (shared/text/address), the published and newest of several; undefined: none. */
  withAddress(key: number): ArticleCard | undefined {
    const cards = this.byKey
      .get(key)
      .slice(0, LOOKED)
      .flatMap((slot) => this.cards[slot] ?? [])
    return cards.sort(byWorth)[0]
  }

  /** Others with its title or one of its own addresses, translations apart, published first, then the newest. */
  duplicatesOf(card: ArticleCard): readonly ArticleCard[] {
    const found = new Set<ArticleCard>()
    for (const key of likenessOf(card)?.keys ?? []) this.collect(this.byKey.get(key), card, found)
    return [...found].sort(byWorth)
  }

  /** The same and those whose title is nearly its own, as a row names them. */
  alsoOf(card: ArticleCard): SameStory[] {
    const known = this.also.get(card) ?? this.lookForAlso(card)
    this.also.set(card, known)
    return known
  }

  private lookForAlso(card: ArticleCard): SameStory[] {
    const likeness = this.slots.has(card.path) ? likenessOf(card) : null
    if (likeness === null) return []
    const found = new Set(this.duplicatesOf(card))
    const { words } = likeness
    const lists = this.words
    // One for all that are looked at: there may be a thousand.
    let slot = 0
    const other = {
      get length() {
        return lists.lengthOf(slot)
      },
      has: (word: number) => lists.has(slot, word),
    }
    const isNearly = (one: number): boolean => {
      slot = one
      return isNear(words, other)
    }
    for (const word of tellingWords(words)) {
      const slots = this.byWord.get(word)
      if (slots.length <= COMMON) this.collect(slots.filter(isNearly), card, found)
    }
    return [...found].sort(byWorth).slice(0, SHOWN).map(asStory)
  }

  private collect(slots: readonly number[], to: ArticleCard, into: Set<ArticleCard>): void {
    for (const slot of slots.slice(0, LOOKED)) {
      const card = this.cards[slot]
      if (card && card.path !== to.path && !isTranslation(card, to)) into.add(card)
    }
  }
}

type Problem = ArticleCard['problems'][number]
const isDuplicate = ({ code }: Problem): boolean => code === 'duplicate'
export const duplicateIn = ({ problems }: Pick<ArticleCard, 'problems'>): Problem | undefined =>
  problems.find(isDuplicate)
export const withDuplicate = ({ problems }: ArticleCard, duplicate: Problem | null): Problem[] => [
  ...problems.filter((problem) => !isDuplicate(problem)),
  ...(duplicate === null ? [] : [duplicate]),
]

/** The problem of an article with these duplicates: 'Also: Reseller News, unpublished (_news/b.md), and 1 more'. */
export function duplicateProblem(others: readonly ArticleCard[]): Problem | null {
  const [first] = others
  if (first === undefined) return null
  const name = providerName(first)
  const state = stateWords[stateOf(first)]
  const which = name === null ? `${first.path}, ${state}` : `${name}, ${state} (${first.path})`
  const more = others.length === 1 ? '' : `, and ${others.length - 1} more`
  return { severity: 'warning', code: 'duplicate', message: label(`Also: ${which}${more}`, MAX_MESSAGE_LETTERS) }
}

/** Whether a card says something else than the one before of what likeness, and its naming elsewhere, are made of. */
function isOther(before: ArticleCard, now: ArticleCard): boolean {
  return (
    before.title !== now.title ||
    stateOf(before) !== stateOf(now) ||
    before.time !== now.time ||
    before.hasTitle !== now.hasTitle ||
    localeIn(before.values) !== localeIn(now.values) ||
    before.provider.name !== now.provider.name ||
    before.provider.domain !== now.provider.domain ||
    before.ownAddresses !== now.ownAddresses ||
    before.addresses.some((address, index) => index < now.ownAddresses && address !== now.addresses[index])
  )
}
