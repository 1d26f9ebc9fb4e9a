import { noOwnFields, type OwnFields, ownFieldsName } from '../../shared/fields'
import type { FieldTable } from '../../shared/fields/table/table'
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract'
import { languageOf } from '../../shared/query'
import type { View } from '../../shared/query/view'
import type { WorkspaceInfo } from '../../shared/workspace/workspace-info'
import { isSettings } from '../articles/read/read-signs'
import type { Decisions } from '../decisions/append-decisions'
import { InboxQuestion } from '../decisions/inbox'
import { createQueue } from '../files/queue'
import type { Reason } from '../files/reason'
import { SHARED } from '../files/shared-folder'
import { coalesce } from '../library/pace/coalesce'
import type { RemoteLibrary, Site } from '../library/thread/host'
import { CallRefused } from './call-refused'
import { readLeftOut } from './fields/read-inventory'
import { readOwn } from './fields/read-own'
import { TeamFields } from './fields/team-fields'
import { readInfo } from './open-workspace'
import type { OutsidePictures } from './pictures/outside-pictures'
import type { Hears } from './site/site-data'
import { teamSettingsPath } from './site/team-settings'
import { Views, viewsPath } from './views'

interface Options {
  readonly root: string
  readonly info: WorkspaceInfo
  /** Folder of this workspace below the data folder. */
  readonly kept: string
  readonly call: Pick<RemoteLibrary, 'setSite' | 'setViews' | 'readFields' | 'undecided'>
  readonly decisions: Pick<Decisions, 'add'>
  readonly pictures: Pick<OutsidePictures, 'look' | 'lieOn' | 'answer' | 'info'>
  /** The folder is there, and is followed. */
  readonly isThere: () => Promise<boolean>
  /** The window is told what the workspace is now. */
  readonly tell: (info: WorkspaceInfo) => void
  readonly notice: (notice: Reason) => void
  readonly warn: (error: unknown) => void
  readonly hears: Hears
}

/** What the window is told of the workspace stands in these, and below `_data`. */
const SITE = new Set(['_config.yml', viewsPath, teamSettingsPath, ownFieldsName, SHARED])
/** The queues of its questions. */
const INBOX = 'inbox'
const PICTURES = 'pictures'

/** Whether what a window is told of a workspace may stand in a file (relative, with '/'). */
export const isOfSite = (path: string): boolean => SITE.has(path) || path.startsWith('_data/') || isSettings(path)

/** What a workspace is beside its articles, and what was asked of its editors: told to the window and to the library. */
export class Standing {
  private known: WorkspaceInfo
  private readonly queue = createQueue()
  private readonly views: Views
  private readonly inbox: InboxQuestion
  private readonly teamFields: TeamFields
  private own: OwnFields = noOwnFields
  private isScanned = false
  private isClosing = false

  constructor(private readonly options: Options) {
    const { root, info, kept, notice, hears } = options
    this.known = info
    this.views = new Views(root, notice)
    this.inbox = new InboxQuestion(root, kept, info.sample)
    this.teamFields = new TeamFields({ root, kept, refresh: () => this.refreshFields(), log: hears.log })
  }

  get info(): WorkspaceInfo {
    return this.known
  }

  /** Reads what lies beside the articles; the library is told before it opens. */
  async start(): Promise<void> {
    const { pictures } = this.options
    const looks = [pictures.look(), this.inbox.look(), this.lookAtFields()]
    const [views] = await Promise.all([this.views.read(null), ...looks])
    this.known = { ...this.known, views, pictures: pictures.info }
  }

  async idle(): Promise<void> {
    this.isClosing = true
    await Promise.all([this.views.idle(), this.teamFields.idle()])
  }

  /** Resolves when nothing is read or answered any more. */
  async close(): Promise<void> {
    await Promise.all([this.queue.idle(), this.readSite().catch(this.options.warn)])
  }

  /** One answer after the other: the second finds nothing undecided. Where the log can't be written the question stays open. */
  answerInbox({ start }: RequestOf<'answerInbox'>): Promise<ResponseOf<'answerInbox'>> {
    return this.queue(INBOX, () => this.answerInboxOnce(start))
  }

  private async answerInboxOnce(start: RequestOf<'answerInbox'>['start']): Promise<ResponseOf<'answerInbox'>> {
    const gone = await this.whyGone()
    if (gone !== null) throw new CallRefused(gone.code, gone.message)
    const paths = start === 'empty' ? await this.options.call.undecided() : []
    if (paths.length > 0) {
      const outcome = await this.options.decisions.add(
        paths.map((path) => ({ path, decision: 'pass', reason: 'older' })),
      )
      if (outcome.kind === 'refused') throw new CallRefused(outcome.reason.code, outcome.reason.message)
    }
    await this.inbox.answered(start, Date.now())
    this.set({ asksInbox: false })
    return { passed: paths.length }
  }

  answerPictures({ show }: RequestOf<'answerPictures'>): Promise<ResponseOf<'answerPictures'>> {
    return this.queue(PICTURES, async () => {
      const { pictures } = this.options
      const answered = pictures.answer(show)
      this.set({ pictures: pictures.info })
      await answered
      return {}
    })
  }

  async changeViews({ change }: RequestOf<'changeViews'>): Promise<ResponseOf<'changeViews'>> {
    const reason = await this.whyGone()
    if (reason !== null) return { kind: 'refused', reason }
    const outcome = await this.views.change(change)
    if (outcome.kind === 'changed') this.set({ views: outcome.views })
    return outcome
  }

  changeFields({ change }: RequestOf<'changeFields'>): Promise<ResponseOf<'changeFields'>> {
    return this.writeFields(() => this.teamFields.change(change))
  }

  takeBackFields(): Promise<ResponseOf<'takeBackFields'>> {
    return this.writeFields(() => this.teamFields.takeBack())
  }

  private async writeFields(write: () => Promise<ResponseOf<'changeFields'>>): Promise<ResponseOf<'changeFields'>> {
    const reason = await this.whyGone()
    if (reason !== null) return { kind: 'refused', reason }
    const outcome = await write()
    if (outcome.kind === 'changed') this.set({ asksFields: null })
    return outcome
  }

  async readFields(): Promise<ResponseOf<'readFields'>> {
    const [{ understood }, leftOut] = await Promise.all([
      this.options.call.readFields(),
      readLeftOut(this.options.root, this.options.hears.log),
    ])
    return { understood, leftOut }
  }

  /** As the team says it now; its answer comes behind what the library tells of the new table. */
  private async refreshFields(): Promise<void> {
    await this.lookAtFields()
    await this.options.call.setSite(this.site)
  }

  private get site(): Site {
    const { topics, organizations } = this.known
    return { topics, organizations, own: this.own }
  }

  /** Once the first scan is through. A newsroom's fields are known, and aren't counted for this. */
  private async askFields(): Promise<void> {
    if (this.known.fields.site === 'newsroom' || !(await this.teamFields.mayAsk())) return
    const { understood, leftOut } = await this.readFields()
    if (understood === null || understood.articles === 0) return
    const files = leftOut.reduce((sum, one) => sum + one.files, 0)
    this.set({ asksFields: { articles: understood.articles, leftOut: files } })
  }

  async answerFields(): Promise<ResponseOf<'answerFields'>> {
    const answered = this.teamFields.answer()
    this.set({ asksFields: null })
    await answered
    return {}
  }

  /**
   * Once, when the first scan is through: what comes later isn't what lay here before. Told at once and together: a bar that
   * comes behind the rows moves them away under the hand.
   */
  async scanned({ undecided, servers }: { readonly undecided: number; readonly servers: number }): Promise<void> {
    if (this.isScanned) return
    this.isScanned = true
    const { pictures } = this.options
    pictures.lieOn(servers)
    this.set({ pictures: pictures.info, asksInbox: this.inbox.isOpen(undecided) })
    await this.askFields()
  }

  /** Views may ask for fields that only now are known. */
  async understood(fields: FieldTable): Promise<void> {
    this.known = { ...this.known, fields }
    const views = await this.readViews()
    this.known = { ...this.known, views }
    this.options.tell(this.known)
    this.tellLibrary()
  }

  /** In the folder's words as they are when it answers: others may be understood while the file is read. */
  private async readViews(): Promise<View[]> {
    const { fields } = this.known
    const views = await this.views.read(languageOf(fields))
    return fields === this.known.fields ? views : this.readViews()
  }

  /** Calls are done in their order: told before `open`, the first cards are checked with it. */
  tellLibrary(): void {
    this.options.call.setSite(this.site).catch(this.options.warn)
    this.options.call.setViews(this.known.views.map(({ query }) => query)).catch(this.options.warn)
  }

  /** However often its files are touched, one read is under way and one waits. */
  readonly readSite = coalesce(async () => {
    // Of a folder that is gone what was known stays.
    if (this.isClosing || !(await this.options.isThere())) return
    const { pictures, root, hears } = this.options
    const reads = [readInfo(root, this.known.sample, hears), pictures.look(), this.lookAtFields()] as const
    const [info] = await Promise.all(reads)
    const views = await this.readViews()
    // What was answered or understood while all that was read.
    const { asksInbox, asksFields, gone, fields } = this.known
    this.set({ ...info, views, asksInbox, asksFields, gone, fields, pictures: pictures.info })
    this.tellLibrary()
  })

  /** What the team says of the fields. */
  private async lookAtFields(): Promise<void> {
    this.own = await readOwn(this.options.root)
  }

  readSiteAgain(): void {
    this.readSite().catch(this.options.warn)
  }

  /** The folder itself went, or came back. */
  rootChanged(isThere: boolean): void {
    this.set({ gone: !isThere })
  }

  /** Nothing is written where the folder was: what stands there now may be a place for its disk. */
  async whyGone(): Promise<Reason | null> {
    if (await this.options.isThere()) return null
    return { code: 'folder-gone', message: `The folder ${this.known.folder} is gone.` }
  }

  private set(change: Partial<WorkspaceInfo>): void {
    const info = { ...this.known, ...change }
    if (JSON.stringify(info) === JSON.stringify(this.known)) return
    this.known = info
    this.options.tell(info)
    this.tellLibrary()
  }
}
