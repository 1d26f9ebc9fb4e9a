import type { ArticleCard } from '../../../shared/card/article-card'
import type { CardRest } from '../../../shared/card/card'
import type { Announcer } from '../index/announce'
import type { Library } from '../index/library'
import { ownCard, ownImages, SharedValues } from '../keep/own-values'
import type { Entry } from '../read/read-card'

interface Options {
  readonly library: Pick<Library, 'get' | 'put' | 'remove'>
  readonly announcer: Pick<Announcer, 'note'>
  readonly isScanning: () => boolean
  /** The cards are no longer as they were kept for the next run. */
  readonly writeLater: () => void
  /** A file is another one, or gone. */
  readonly changed: (path: string) => void
}

/** Puts what was read into the library: what stays of a card when its file is read again, and what is told of it. */
export class Entries {
  /** Articles whose problems were not looked for yet. */
  readonly unchecked = new Set<string>()
  readonly shared = new SharedValues()

  constructor(private readonly options: Options) {}

  replace(path: string, entry: Entry): void {
    const before = this.options.library.get(path)
    if (before?.card.checked && before.fingerprint === entry.fingerprint) return
    const wasRead = before !== undefined && before.fingerprint !== null
    if (wasRead && before.fingerprint !== entry.fingerprint) this.options.changed(path)
    // The first pass knows nothing of problems: what was known stays in sight until the second one.
    const stays = before !== undefined && !entry.card.checked && before.card.problems.length > 0
    const read = stays ? { ...entry.card, problems: before.card.problems } : entry.card
    const card = read.checked ? ownCard(read, this.shared) : read
    this.put(path, { ...entry, card })
    if (before === undefined || !isSame(before.card, card)) this.options.announcer.note(path)
  }

  /** Adds what the whole parse of an article told beyond its plain lines: the texts of the first pass stay where they are. */
  check({ card, fingerprint }: Entry, rest: CardRest): void {
    const problems = rest.problems.map((problem) => this.shared.share(problem))
    const checked = { ...card, ...rest, problems, moreImages: ownImages(rest.moreImages), checked: true }
    this.put(card.path, { card: checked, fingerprint })
    const isAlike = isEqual(problems, card.problems) && isEqual(checked.moreImages, card.moreImages)
    if (!isAlike) this.options.announcer.note(card.path)
  }

  /** `isKnown` as the library's. */
  put(path: string, entry: Entry, isKnown = false): void {
    this.options.library.put(path, entry, isKnown)
    if (entry.card.checked) this.unchecked.delete(path)
    else this.unchecked.add(path)
    // A scan writes once, at its end.
    if (!this.options.isScanning()) this.options.writeLater()
  }

  forget(path: string): void {
    this.unchecked.delete(path)
    if (!this.options.library.remove(path)) return
    this.options.changed(path)
    this.options.announcer.note(path)
    this.options.writeLater()
  }
}

/** What of a card nobody is shown. */
const UNSEEN: ReadonlySet<string> = new Set<keyof ArticleCard>(['addresses', 'ownAddresses', 'checked'])

const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Whether two cards of an article look alike. Most of what they have is the same in memory. */
function isSame(a: ArticleCard, b: ArticleCard): boolean {
  const known: Readonly<Record<string, unknown>> = a
  const other: Readonly<Record<string, unknown>> = b
  for (const key in other) {
    if (!UNSEEN.has(key) && !isEqual(known[key], other[key])) return false
  }
  return true
}
