import type { ArticleCard, Desk } from '../../../shared/card/article-card'
import { picturesOf } from '../../../shared/card/card-pictures'
import {
  addDecisions,
  countsAs,
  type DecisionLine,
  type Decisions,
  decidedAbout,
  type LostDecisions,
  lostDecisions,
} from '../../../shared/decisions'
import type { LookedAt } from '../../../shared/pictures/look'
import type { KnownDecision } from '../../decisions/append-decisions'
import type { LogRead } from '../../decisions/decision-log'
import type { Arrivals } from './arrivals'

/** What main knows of single articles. */
export type Mark = 'unsaved' | 'changed'
/** What of it is new about one article. */
export type MarksOf = Partial<Record<Mark, boolean>>

const unpublished = { published: false }

const unseen: Desk['pictures'] = []

/** Whether as much is said of both; when it was looked at is no part of that. */
const isSameLook = (one: LookedAt | undefined, other: LookedAt): boolean =>
  one !== undefined && JSON.stringify({ ...one, at: 0 }) === JSON.stringify({ ...other, at: 0 })

/** What is known of articles beside their files, put together for a card at a time. */
export class Desks {
  private decisions: Decisions = new Map()
  private lost: LostDecisions = new Map()
  /** By the addresses of pictures, as files have them. */
  private readonly pictures = new Map<string, LookedAt>()
  private readonly marks: Record<Mark, Set<string>> = { unsaved: new Set(), changed: new Set() }

  constructor(private readonly arrivals: Arrivals) {}

  /** `card.desk.arrived` is the birth of its file as long as nobody knows better. */
  of(card: ArticleCard, duplicate: boolean): Desk {
    return {
      arrived: this.arrivals.of(card.path, card.desk.arrived),
      decision: countsAs(card, decidedAbout(card, this.decisions, this.lost)),
      unsaved: this.marks.unsaved.has(card.path),
      changed: this.marks.changed.has(card.path),
      duplicate,
      pictures: this.picturesOf(card),
    }
  }

  /** `card` undefined: no article is there (any more); what was decided about its path may count elsewhere. */
  known(path: string, card: ArticleCard | undefined): KnownDecision {
    const decided = card === undefined ? this.decisions.get(path) : decidedAbout(card, this.decisions, this.lost)
    return {
      decision: countsAs(card ?? unpublished, decided),
      at: decided?.at ?? 0,
      url: card?.webUrl ?? card?.originalUrl ?? decided?.url ?? null,
    }
  }

  /** Gives the paths about which something else is known now. */
  decided(lines: readonly DecisionLine[]): Set<string> {
    return addDecisions(this.decisions, lines)
  }

  /** The same for what was read from the log. */
  read({ isWhole, lines }: LogRead): Set<string> {
    if (!isWhole) return this.decided(lines)
    const before = this.decisions
    this.decisions = new Map()
    addDecisions(this.decisions, lines)
    const paths = new Set([...before.keys(), ...this.decisions.keys()])
    for (const path of paths) {
      const [then, now] = [before.get(path), this.decisions.get(path)]
      if (then?.decision === now?.decision && then?.at === now?.at && then?.url === now?.url) paths.delete(path)
    }
    return paths
  }

  /** Whether a decision belongs to this path, so that its coming or going matters to others. */
  isDecided(path: string): boolean {
    return this.decisions.has(path)
  }

  /** Looks which decisions have lost their path; gives the addresses about which something else is known now. */
  settle(isThere: (path: string) => boolean): Set<number> {
    const before = this.lost
    this.lost = lostDecisions(this.decisions, isThere)
    const addresses = new Set([...before.keys(), ...this.lost.keys()])
    for (const address of addresses) if (before.get(address) === this.lost.get(address)) addresses.delete(address)
    return addresses
  }

  /** What was seen of pictures; gives the addresses of which something else was known. */
  looked(seen: readonly (readonly [address: string, look: LookedAt])[]): Set<string> {
    const others = seen.filter(([address, look]) => !isSameLook(this.pictures.get(address), look))
    for (const [address, look] of others) this.pictures.set(address, look)
    return new Set(others.map(([address]) => address))
  }

  /** What was seen of the picture at this address; undefined: it wasn't looked at. */
  readonly lookOf = (address: string): LookedAt | undefined => this.pictures.get(address)

  private picturesOf(card: ArticleCard): Desk['pictures'] {
    if (this.pictures.size === 0) return unseen
    const states = new Set(picturesOf(card).flatMap(({ address }) => this.lookOf(address)?.kind ?? []))
    return states.size === 0 ? unseen : [...states]
  }

  /** Says it of one article. */
  mark(path: string, marks: MarksOf): void {
    for (const mark of ['unsaved', 'changed'] as const) {
      if (marks[mark] === true) this.marks[mark].add(path)
      else if (marks[mark] === false) this.marks[mark].delete(path)
    }
  }

  /** Says it of these and no others; gives those of which something else was said before. */
  markOnly(mark: Mark, paths: readonly string[]): Set<string> {
    const before = this.marks[mark]
    const now = new Set(paths)
    this.marks[mark] = now
    return new Set([...before, ...now].filter((path) => before.has(path) !== now.has(path)))
  }
}
