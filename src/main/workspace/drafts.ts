import type { Draft, DraftHead } from '../../shared/drafts/draft'
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract'
import { readArticle } from '../articles/read/read-article'
import { resolveArticle } from '../articles/read/resolve-article'
import { createJournal, type KeptDraft, MAX_KEPT_MB } from '../drafts/journal'
import type { Texts } from '../drafts/kept-files'
import type { Queue } from '../files/queue'
import { reasonOf } from '../files/reason'
import type { RemoteLibrary } from '../library/thread/host'
import { CallRefused, refusal } from './call-refused'
import { notAnArticle } from './gate'

interface Options {
  readonly root: string
  /** Of the data folder. */
  readonly folder: string
  /** Whether a call may keep something of this article. */
  readonly mayKeep: (path: string) => boolean
  /** A job at a time for each article. */
  readonly queue: Queue
  readonly call: Pick<RemoteLibrary, 'mark' | 'markOnly'>
  /** Keeps what would be written over, lasting once it resolves. */
  readonly keepAside: (path: string, left: Texts) => Promise<unknown>
  readonly say: (message: string) => void
  readonly warn: (error: unknown) => void
}

const NO_ROOM =
  `What is unsaved in this folder comes to over ${MAX_KEPT_MB} MB. This text is in the window only: ` +
  'save it, or save or discard others and type on.'

/** A disk that is far is asked for so many files at once; none of their texts stays. */
const FILES_AT_ONCE = 16

/** The unsaved work of one workspace; the library knows which articles have some. */
export class Drafts {
  private readonly journal
  /** What is kept of these this run has read or written itself. */
  private readonly known = new Set<string>()
  /** Kept here too, since the library's thread may begin anew. */
  private readonly unsaved = new Set<string>()
  /** Of these the library knows what they were typed on. */
  private readonly told = new Set<string>()
  /** How often each article was kept in this run, and the end of the last time. */
  private readonly keeps = new Map<string, { readonly count: number; readonly end: Promise<unknown> }>()
  private isClosed = false

  constructor(private readonly options: Options) {
    this.journal = createJournal(options.folder, options.queue, Date.now, options.say)
  }

  readonly keepDraft = async ({ path, base, text }: RequestOf<'keepDraft'>): Promise<ResponseOf<'keepDraft'>> => {
    if (!this.options.mayKeep(path)) throw refusal(notAnArticle)
    const kept = this.keep({ path, base, text })
    this.keeps.set(path, { count: this.keptAt(path) + 1, end: kept.catch(() => undefined) })
    await kept
    return {}
  }

  private async keep({ path, base, text }: Omit<Draft, 'at'>): Promise<void> {
    if (!this.known.has(path)) await this.setAside(path, text)
    this.known.add(path)
    if (!(await this.journal.keep({ path, base, text }))) throw new CallRefused('too-much-unsaved', NO_ROOM)
    // Its file may have gone before anybody knew of this.
    this.mark(path, true, base)
  }

  readonly readDraft = async ({ path }: RequestOf<'readDraft'>): Promise<ResponseOf<'readDraft'>> => {
    const draft = await this.journal.read(path)
    if (draft !== null) this.known.add(path)
    return { draft }
  }

  /** What an earlier run left, and nobody could read since, isn't written over. */
  private async setAside(path: string, text: string): Promise<void> {
    const left = await this.journal.read(path)
    if (left !== null && left.text !== text) await this.options.keepAside(path, { base: left.base, text: left.text })
  }

  readonly dropDraft = async ({ path }: RequestOf<'dropDraft'>): Promise<ResponseOf<'dropDraft'>> => {
    await this.journal.drop(path)
    this.mark(path, false)
    return {}
  }

  isUnsaved(path: string): boolean {
    return this.unsaved.has(path)
  }

  /** `base`: what it was typed on. */
  private mark(path: string, unsaved: boolean, base?: string): void {
    const { call, warn } = this.options
    if (this.isUnsaved(path) === unsaved) return
    this.note(path, unsaved)
    call.mark({ path, marks: { unsaved }, base }).catch(warn)
  }

  /** For who tells it to the library with something else. */
  note(path: string, unsaved: boolean): void {
    if (unsaved) this.unsaved.add(path)
    else this.unsaved.delete(path)
  }

  /** The library's thread began anew: which articles have unsaved work is told as it opens. */
  tellLibrary(): void {
    this.options.call.markOnly({ mark: 'unsaved', paths: [...this.unsaved] }).catch(this.options.warn)
  }

  /** What a save asks when it begins, in the tick of its call: the window sends its calls in the order in which it typed. */
  keptAt(path: string): number {
    return this.keeps.get(path)?.count ?? 0
  }

  /** Whether a save that began then has all that was kept since this run knows the article. */
  isSaved(path: string, keptAt: number): boolean {
    return this.known.has(path) && this.keptAt(path) === keptAt
  }

  /** This text is in its file now: what was typed since the save began stays, and what nobody of this run has read. Never throws. */
  async saved(path: string, text: string, keptAt: number): Promise<void> {
    // What an earlier run left may still be set aside for it.
    await this.keeps.get(path)?.end
    const isGone = await this.dropOlder(path, text, keptAt).catch((error: unknown) => {
      const why = `${reasonOf(error).message} The next start offers it again.`
      this.options.say(`What was kept of ${path} before its save could not be dropped: ${why}`)
    })
    // Kept anew meanwhile: that says itself that it is unsaved.
    if (isGone && this.keptAt(path) === keptAt) this.mark(path, false)
  }

  /** Throws where it can't be dropped, unless it is that text: then it is dropped as soon as it is looked at again. */
  private async dropOlder(path: string, text: string, keptAt: number): Promise<boolean> {
    if (!this.isSaved(path, keptAt)) return this.journal.dropSaved(path, text)
    try {
      await this.journal.drop(path)
    } catch (error) {
      if (!(await this.journal.dropSaved(path, text))) throw error
    }
    return true
  }

  /** A run that was killed between a save and the drop of its draft leaves a draft that is on the disk already: dropped now. */
  async list(): Promise<DraftHead[]> {
    const kept = await this.journal.list()
    const unsaved: DraftHead[] = []
    const lost: string[] = []
    for (let from = 0; from < kept.length; from += FILES_AT_ONCE) {
      const some = kept.slice(from, from + FILES_AT_ONCE)
      const found = await Promise.all(some.map((one) => this.lookAt(one)))
      unsaved.push(...some.filter((_, index) => found[index] !== 'saved').map(({ path, at }) => ({ path, at })))
      lost.push(...some.filter((_, index) => found[index] === 'lost').map(({ path }) => path))
    }
    for (const { path } of unsaved) this.mark(path, true)
    this.tellLost(lost).catch(this.options.warn)
    return unsaved
  }

  /** The library began anew. */
  async listAgain(): Promise<void> {
    this.told.clear()
    await this.list()
  }

  close(): void {
    this.isClosed = true
  }

  /** What they were typed on is read one after the other, once: no list waits for it. */
  private async tellLost(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      if (this.isClosed || this.told.has(path)) continue
      this.told.add(path)
      const draft = await this.journal.read(path)
      if (draft !== null) this.options.call.mark({ path, base: draft.base }).catch(this.options.warn)
    }
  }

  /** 'lost': its file can't be read, and may be gone. */
  private async lookAt({ path, hash }: KeptDraft): Promise<'saved' | 'unsaved' | 'lost'> {
    const inside = await resolveArticle(this.options.root, path)
    const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
    if (file.kind === 'refused') return 'lost'
    return file.hash === hash && (await this.journal.dropSaved(path, file.text)) ? 'saved' : 'unsaved'
  }
}
