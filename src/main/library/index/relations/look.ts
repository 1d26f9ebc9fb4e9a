import { quickArticle } from '../../../../shared/article/read/quick'
import { isMap } from '../../../../shared/article/value'
import type { ArticleCard } from '../../../../shared/card/article-card'
import { renewedEntry } from '../../../../shared/card/related-entry'
import { storyOfEntry } from '../../../../shared/card/story-of-entry'
import { firstOf } from '../../../../shared/fields/table/values'
import type { GoneAddresses } from '../../beside/gone'
import type { Library } from '../library'
import type { Became } from './problems'
import { storiesOf } from './relations'

/** More entries of an article nobody reads. */
const MAX_ENTRIES = 200
/** What so many articles say is kept at once. */
const MAX_READ = 500

interface Options {
  readonly library: Library
  readonly gone: GoneAddresses
  /** An article's text as its file has it now; null where it can't be read. */
  readonly readText: (path: string) => Promise<string | null>
  /** Work on one article, under watch. */
  readonly during: <T>(path: string, work: () => T) => T
}

/** Looks what has become of related stories, each article's file read once for all that are related to it. */
export class RelationLook {
  private readonly read = new Map<string, Promise<unknown>>()

  constructor(private readonly options: Options) {}

  /** What has become of each of an article's entries, in their order; none where no story of theirs is, or was, in this folder. */
  async of(card: ArticleCard): Promise<readonly Became[]> {
    const { library } = this.options
    if (!storiesOf(card).some((key) => this.isOurs(key))) return []
    const data = await this.readData(card.path)
    const entries = isMap(data) ? firstOf(data, library.language.table.roles.related) : null
    if (!Array.isArray(entries)) return []
    return Promise.all(entries.slice(0, MAX_ENTRIES).map((entry) => this.ofEntry(card.path, entry)))
  }

  private isOurs(key: number): boolean {
    return this.options.library.stories.withAddress(key) !== undefined || this.options.gone.has(key)
  }

  private async ofEntry(path: string, entry: unknown): Promise<Became> {
    const { library, gone } = this.options
    const story = storyOfEntry(path, entry, {
      withAddress: (key) => library.stories.withAddress(key),
      isGone: (key) => gone.has(key),
    })
    if (story === 'gone') return { kind: 'gone' }
    if (story === null || !isMap(entry)) return null
    const { differs } = renewedEntry(entry, await this.readData(story.path))
    return differs.length === 0 ? null : { kind: 'stale', keys: differs }
  }

  private readData(path: string): Promise<unknown> {
    const known = this.read.get(path)
    if (known !== undefined) return known
    const { readText, during } = this.options
    const read = readText(path).then((text) => (text === null ? null : during(path, () => quickArticle(text).data)))
    if (this.read.size >= MAX_READ) this.read.clear()
    this.read.set(path, read)
    return read
  }
}
