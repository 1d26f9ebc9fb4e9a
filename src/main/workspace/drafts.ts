import type { DraftHead, RequestOf, ResponseOf } from '../../shared/ipc/contract'
import { createJournal, MAX_KEPT_MB } from '../files/journal'
import { readArticle } from '../files/read-article'
import { resolveArticle } from '../files/resolve-inside'
import { CallRefused } from '../ipc/handle'
import type { Marks } from './marks'

interface Options {
  readonly root: string
  /** Of the data folder. */
  readonly folder: string
  readonly marks: Marks
  readonly say: (message: string) => void
}

const NO_ROOM =
  `What is unsaved in this folder comes to over ${MAX_KEPT_MB} MB. This text is in the window only: ` +
  'save it, or save or discard others and type on.'

/** The unsaved work of one workspace; the library knows which articles have some. */
export class Drafts {
  private readonly journal

  constructor(private readonly options: Options) {
    this.journal = createJournal(options.folder, Date.now, options.say)
  }

  async keep({ path, base, text }: Omit<RequestOf<'keepDraft'>, 'workspace'>): Promise<void> {
    if (!(await this.journal.keep({ path, base, text }))) throw new CallRefused('too-much-unsaved', NO_ROOM)
    this.options.marks.set('unsaved', path, true)
  }

  async read(path: string): Promise<ResponseOf<'readDraft'>> {
    return { draft: await this.journal.read(path) }
  }

  async drop(path: string): Promise<void> {
    await this.journal.drop(path)
    this.options.marks.set('unsaved', path, false)
  }

  /** This text is in its file now: what was typed since the save began stays. */
  async saved(path: string, text: string): Promise<void> {
    if (await this.journal.dropSaved(path, text)) this.options.marks.set('unsaved', path, false)
  }

  /** A run that was killed between a save and the drop of its draft leaves a draft that is on the disk already: dropped now. */
  async list(): Promise<DraftHead[]> {
    const { root, marks } = this.options
    const unsaved: DraftHead[] = []
    for (const { path, at, hash } of await this.journal.list()) {
      const inside = await resolveArticle(root, path)
      const file = inside.kind === 'inside' ? await readArticle(inside.file) : null
      if (file?.kind === 'text' && file.hash === hash) await this.journal.dropSaved(path, file.text)
      else {
        unsaved.push({ path, at })
        marks.set('unsaved', path, true)
      }
    }
    return unsaved
  }

  idle(): Promise<void> {
    return this.journal.idle()
  }
}
