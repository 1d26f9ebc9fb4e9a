import { isDeepStrictEqual } from 'node:util'
import { type ArticleFacts, createInventory, type Folder } from '../../../shared/fields'

/** What was counted of articles, with what each of them added: so one that changes is counted anew alone. */
export class CountedArticles {
  private readonly inventory = createInventory()
  /** Null: it can't be read, and adds nothing. */
  private readonly facts = new Map<string, ArticleFacts | null>()

  /** `remembers`: what each added. Of very many articles that is too much, and they can only be counted all anew. */
  constructor(private readonly remembers = true) {}

  /** In the place of what the article added before. Gives whether that was something else. */
  put(path: string, facts: ArticleFacts | null): boolean {
    const before = this.facts.get(path) ?? null
    if (this.remembers) this.facts.set(path, facts)
    return this.replace(before, facts)
  }

  /** The article is gone. Gives whether it had added something. */
  delete(path: string): boolean {
    const before = this.facts.get(path) ?? null
    this.facts.delete(path)
    return this.replace(before, null)
  }

  private replace(before: ArticleFacts | null, after: ArticleFacts | null): boolean {
    if (isDeepStrictEqual(before, after)) return false
    if (before !== null) this.inventory.remove(before)
    if (after !== null) this.inventory.add(after)
    return true
  }

  has(path: string): boolean {
    return this.facts.has(path)
  }

  /** What the article added; null where that is nothing, undefined where it wasn't counted. */
  factsOf(path: string): ArticleFacts | null | undefined {
    return this.facts.get(path)
  }

  /** Which came and which went, against these. */
  othersThan(paths: readonly string[]): readonly string[] {
    const here = new Set(paths)
    return [
      ...paths.filter((path) => !this.facts.has(path)),
      ...[...this.facts.keys()].filter((path) => !here.has(path)),
    ]
  }

  read(): Folder {
    return this.inventory.read()
  }
}
