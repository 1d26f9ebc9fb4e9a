import { isTopicFile, TOPICS } from '../../shared/article/topics'
import { decisionOf, isSeenInFile, labelOf, labelOfMany, outlookOf } from '../../shared/change'
import { isAnotherThan } from '../../shared/change/another'
import type { Change, ChangePlan, ChangeReport, Identity } from '../../shared/change/change'
import type { SaveOutcome, UndoOutcome } from '../../shared/change/outcomes'
import { faultOf } from '../../shared/change/replace/finder'
import { tallyOf, todayEntries } from '../../shared/change/today'
import type { DecisionWord } from '../../shared/decisions'
import type { FieldTable } from '../../shared/fields/table/table'
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract'
import { UNDO_JOB, type WindowEvent } from '../../shared/ipc/events'
import { changedFileOf, type DecidedArticle, type Done, listedTopicOf, movedFileOf } from '../articles/action'
import { another } from '../articles/change-text'
import { liveStories, type StoriesOf } from '../articles/live-stories'
import { planChange } from '../articles/plan-change'
import { reportOf, runChange } from '../articles/run-change'
import { changeArticle, notNoted, type Saved, saveArticle, tryChange } from '../articles/save-article'
import { type Wanted, wantedAt } from '../articles/wanted'
import { writeAgain } from '../articles/write-again'
import type { Adding, Decisions, KnownThen } from '../decisions/append-decisions'
import { hashOf } from '../files/hash'
import type { Queue } from '../files/queue'
import type { Reason } from '../files/reason'
import type { MarksOf } from '../library/beside/desks'
import type { About } from '../library/thread/host'
import type { LibraryThread } from '../library/thread/remote'
import { type Actions, createActions } from '../undo/actions'
import { Day } from '../undo/day'
import { takeBack } from '../undo/take-back'
import { undoAction } from '../undo/undo-action'
import { undoOutcomeOf } from '../undo/undo-outcome'
import { refusal } from './call-refused'
import type { Drafts } from './drafts'
import { DryRun } from './dry-run'
import type { Follower } from './follow/follow'
import { type Gate, notAnArticle } from './gate'
import type { Jobs } from './jobs'
import { listTopic } from './site/topics/list-topic'

export interface ChangesOptions {
  readonly root: string
  /** Which key means what in this folder, as it is known now. */
  readonly table: () => FieldTable
  /** Its id. */
  readonly workspace: string
  /** Folder of the undo log. */
  readonly folder: string
  readonly gate: Gate
  /** One per path, shared with whoever reads or writes articles. */
  readonly queue: Queue
  readonly call: LibraryThread['call']
  readonly follower: Pick<Follower, 'written' | 'show' | 'moved'>
  readonly drafts: Drafts
  readonly decisions: Decisions
  readonly jobs: Jobs
  /** Reads what lies beside the articles, and tells window and library of it. */
  readonly readSite: () => Promise<void>
  readonly emit: (event: WindowEvent) => void
  readonly say: (message: string) => void
  readonly warn: (error: unknown) => void
}

type Written = ResponseOf<'changeArticle'>

/** The text that is on the disk after a save; null where nothing was written. */
const textAfter = (outcome: Written): string | null =>
  outcome.kind === 'saved' || outcome.kind === 'merged' ? outcome.text : null

const reasonIn = (change: Change): string | undefined => ('reason' in change ? change.reason : undefined)

/** Entries of the day that are shown: the contract's cap. */
const MAX_ENTRIES = 5_000

/** All that this user does to the articles of one folder and to its topics: one, many, undo, and the list of the day. */
export class Changes {
  private readonly actions: Actions
  private readonly dryRun = new DryRun()
  private undoing: Promise<unknown> = Promise.resolve()
  private readonly closing = new AbortController()
  /** Saves and decisions that may be on the disk and aren't in the undo log yet. */
  private readonly unkept = new Set<Promise<unknown>>()
  readonly day: Day

  constructor(private readonly options: ChangesOptions) {
    const { root, folder, workspace, call, emit, say, warn } = options
    this.actions = createActions({ root, folder, now: Date.now, say })
    const mark = (paths: readonly string[]) => call.markOnly({ mark: 'changed', paths })
    this.day = new Day({ workspace, read: this.actions.today, mark, emit, warn })
  }

  readonly saveArticle = (request: RequestOf<'saveArticle'>): Promise<ResponseOf<'saveArticle'>> =>
    this.save(request, () => saveArticle({ root: this.options.root, table: this.options.table(), ...request }))

  readonly writeAgain = (request: RequestOf<'writeAgain'>): Promise<ResponseOf<'writeAgain'>> =>
    this.save(request, () => writeAgain({ root: this.options.root, ...request }))

  private async save({ path, text }: { path: string; text: string }, job: () => Promise<Saved>): Promise<SaveOutcome> {
    const { gate, drafts } = this.options
    const keptAt = drafts.keptAt(path)
    const reason = gate.isOurs(path) ? await gate.whyGone() : notAnArticle
    if (reason !== null) return { kind: 'refused', reason }
    const outcome = await this.write('Save', path, job, () => drafts.isSaved(path, keptAt))
    // Only what is on the disk clears the draft.
    if (textAfter(outcome) !== null) await drafts.saved(path, text, keptAt)
    return outcome
  }

  /** Runs a write in the queue of its path, shows it at once, and keeps it for undo. `isSaved`: whether nothing is unsaved then. */
  private write<Outcome extends Written>(
    verb: string,
    path: string,
    job: () => Promise<Saved<Outcome>>,
    isSaved: () => boolean = () => false,
  ): Promise<Outcome> {
    return this.untilKept(this.writeOne(verb, path, job, isSaved))
  }

  private async writeOne<Outcome extends Written>(
    verb: string,
    path: string,
    job: () => Promise<Saved<Outcome>>,
    isSaved: () => boolean,
  ): Promise<Outcome> {
    const { queue, decisions, table } = this.options
    const done = await queue(path, async () => {
      const saved = await job()
      const text = textAfter(saved.outcome)
      const writes = decisions.writes
      if (text === null) return { saved, about: null, writes }
      const marks = { ...(saved.before !== null && { changed: true }), ...(isSaved() && { unsaved: false }) }
      const told = saved.movedTo === undefined ? this.written(path, text, marks) : this.moved(path, saved.movedTo, text)
      // What the library can't say now it reads from the file, and the save is made all the same.
      return { saved, about: told.catch(() => ({ title: path, known: null })), writes }
    })
    const { outcome, before, changed, movedTo } = done.saved
    const after = textAfter(outcome)
    if (before === null || after === null || done.about === null) return outcome
    const { title, known } = await done.about
    const file =
      movedTo === undefined
        ? changedFileOf(path, title, { before, after, ...(changed && { changed }) }, table())
        : movedFileOf(path, title, { before, after }, movedTo, verb === 'Publish')
    const article = { path, title, before: known?.decision ?? null }
    const then = known === null ? undefined : { decisions: [known], writes: done.writes }
    const published = file.published ? await this.notePublished(article, then) : []
    await this.keep({ label: `${verb}: ${title}`, files: [file], decisions: published })
    return outcome
  }

  /** Changes or decides about one article, on the text that is on disk now. */
  readonly changeArticle = async (request: RequestOf<'changeArticle'>): Promise<Written> => {
    const { path, change, replace, meant } = request
    const { root, queue, gate } = this.options
    const gone = gate.isArticle(path) ? await gate.whyGone() : notAnArticle
    if (gone !== null) return { kind: 'refused', reason: gone }
    const word = decisionOf(change)
    // In the article's queue: what was decided before is what a decision under way makes of it.
    if (word !== null) return this.untilKept(queue(path, () => this.decideOne(path, change, word, meant)))
    return this.write(labelOf(change), path, () =>
      changeArticle({
        root,
        path,
        table: this.options.table(),
        changes: [change],
        storiesOf: this.stories(),
        replace,
        meant,
      }),
    )
  }

  readonly tryChange = async ({ path, change }: RequestOf<'tryChange'>): Promise<ResponseOf<'tryChange'>> => {
    const { root, gate, table } = this.options
    if (!gate.isArticle(path)) return { kind: 'refused', reason: notAnArticle }
    const { outcome } = await tryChange({ root, path, table: table(), changes: [change], replace: false })
    if (outcome.kind === 'saved') return { kind: 'writes', summary: outcome.proof.summary }
    return outcome.kind === 'refused' ? outcome : { kind: 'already' }
  }

  /** One after the other: the second finds the first one's file. The window hears of the taxonomy before it hears the answer. */
  readonly listTopic = ({ name }: RequestOf<'listTopic'>): Promise<ResponseOf<'listTopic'>> =>
    this.untilKept(this.options.queue(TOPICS.folder, () => this.listOne(name)))

  private async listOne(asked: string): Promise<ResponseOf<'listTopic'>> {
    const { root, gate, readSite, warn } = this.options
    const reason = await gate.whyGone()
    if (reason !== null) return { kind: 'refused', reason }
    const listed = await listTopic(root, asked)
    if (listed.kind === 'refused') return listed
    const { path, parent, name, text } = listed
    await this.keep({ label: `List topic: ${name}`, files: [listedTopicOf(path, name, text)], decisions: [] })
    await readSite().catch(warn)
    return { kind: 'listed', path, parent }
  }

  readonly planChange = async ({ job, paths, change }: RequestOf<'planChange'>): Promise<ChangePlan> => {
    const table = this.options.table()
    const wanted = await wantedAt(paths, this.options.call.readChangeable)
    this.dryRun.show(job, wanted, table)
    const fault = faultOf(change)
    if (fault !== null) throw refusal({ code: 'bad-pattern', message: fault })
    const progress = isSeenInFile(change) ? this.options.jobs.progress(job, wanted.length) : () => {}
    return this.options.jobs.run(job, (signal) =>
      planChange({ root: this.options.root, wanted, change, table, storiesOf: this.stories(), signal, progress }),
    )
  }

  /** `request.job` names it for `cancel` and for what it tells of its progress. */
  readonly runChange = async (request: RequestOf<'runChange'>): Promise<ChangeReport> => {
    const gone = await this.options.gate.whyGone()
    if (gone !== null) throw refusal(gone)
    return this.options.jobs.run(request.job, (cancel) => this.runUntil(cancel, request))
  }

  /** One undo after the other: the last action is another one then. What was begun before it is what it takes back. */
  readonly undoAction = async ({ action }: RequestOf<'undoAction'>): Promise<UndoOutcome> => {
    const gone = await this.options.gate.whyGone()
    if (gone !== null) return { kind: 'refused', reason: gone }
    const kept = Promise.allSettled(this.unkept)
    const undone = this.undoing.then(() => kept).then(() => this.undoOne(action))
    this.undoing = undone.catch(() => undefined)
    return undone
  }

  readonly readToday = async (): Promise<ResponseOf<'readToday'>> => {
    const { actions, undo } = await this.actions.today()
    return { tally: tallyOf(actions), undo, entries: todayEntries(actions, MAX_ENTRIES) }
  }

  /** Waits until what is under way is kept; its jobs are over by then. */
  async close(): Promise<void> {
    this.day.close()
    this.closing.abort()
    await Promise.allSettled([this.undoing, ...this.unkept])
    await this.actions.idle()
  }

  /** Reads what related stories say, each once for all that are related to it. */
  private stories(): StoriesOf {
    const { root, table, call } = this.options
    return liveStories({ root, table: table(), find: call.findAddresses })
  }

  private untilKept<T>(job: Promise<T>): Promise<T> {
    this.unkept.add(job)
    return job.finally(() => this.unkept.delete(job))
  }

  private async runUntil(signal: AbortSignal, { job, paths, change }: RequestOf<'runChange'>): Promise<ChangeReport> {
    const table = this.options.table()
    const meant = this.dryRun.take(job, table)
    const articles = (await wantedAt(paths, this.options.call.readChangeable)).map(
      (one): Wanted => ({ ...one, meant: meant?.get(one.path) }),
    )
    const { notes, finish } = await this.actions.begin(labelOfMany(change, articles.length))
    const ran = await runChange({
      root: this.options.root,
      articles,
      table,
      changes: [change],
      storiesOf: this.stories(),
      door: changeArticle,
      signal,
      inPath: this.options.queue,
      note: notes.file,
      decide: async (decisions) => {
        const isNoted = await notes.decisions(decisions).then(
          () => true,
          () => false,
        )
        const reason = isNoted ? await this.decide(decisions, reasonIn(change)) : notNoted
        // A report lists decisions that were asked for; of those that go with publishing nobody else tells.
        if (reason !== null && decisionOf(change) === null) this.notice(reason)
        return reason
      },
      wrote: (path, text, { movedFrom, path: to }) =>
        movedFrom === undefined ? this.wrote(path, text) : this.movedAway(movedFrom, to, text),
      progress: this.options.jobs.progress(job, articles.length),
    })
    const report = reportOf(change, ran)
    const action = await finish({ label: report.label, files: ran.files, decisions: ran.decisions }).catch((error) => {
      // What is written is written; the notes become an action at the next start.
      this.options.warn(error)
      this.notice({ code: 'no-undo', message: `“${report.label}” could not be kept for undo.` })
      return null
    })
    this.day.tell()
    return { ...report, action }
  }

  /** A decision is a line in the log; the file isn't touched. */
  private async decideOne(path: string, change: Change, word: DecisionWord, meant?: Identity): Promise<Written> {
    const [card = null] = await this.options.call.readChangeable([path])
    if (card !== null && meant !== undefined && isAnotherThan(meant, card.identity)) {
      return { kind: 'refused', reason: another }
    }
    const outlook = outlookOf(change, card, this.options.table())
    if (outlook.kind === 'skipped') return { kind: 'refused', reason: outlook.reason }
    if (outlook.kind === 'already' || card === null) return { kind: 'already' }
    const decisions = [{ path, title: card.title, before: card.desk.decision, after: word }]
    const reason = await this.decide(decisions, reasonIn(change))
    if (reason !== null) return { kind: 'refused', reason }
    await this.keep({ label: `${labelOf(change)}: ${card.title}`, files: [], decisions })
    return { kind: 'decided' }
  }

  /** What was decided before counts no more, whatever becomes of the article later. */
  private async notePublished(article: Omit<DecidedArticle, 'after'>, known?: KnownThen): Promise<DecidedArticle[]> {
    const decisions: DecidedArticle[] = [{ ...article, after: 'published' }]
    const reason = await this.decide(decisions, undefined, { known, isBehind: true })
    if (reason === null) return decisions
    this.notice(reason)
    return []
  }

  private async decide(decided: readonly DecidedArticle[], why?: string, how?: Adding): Promise<Reason | null> {
    const reason = why === undefined ? {} : { reason: why }
    const lines = decided.map(({ path, after }) => ({ path, decision: after, ...reason }))
    const outcome = await this.options.decisions.add(lines, how)
    return outcome.kind === 'appended' ? null : outcome.reason
  }

  private async undoOne(number: number | null): Promise<UndoOutcome> {
    const { root, queue, decisions } = this.options
    const found = await this.actions.read(number)
    if (found === null) return { kind: 'nothing' }
    const { action } = found
    const told = action.files.length > 1 ? this.options.jobs.progress(UNDO_JOB, action.files.length) : () => {}
    const undone = await undoAction({
      root,
      action,
      signal: this.closing.signal,
      inPath: queue,
      takeBack: (decided) =>
        takeBack(
          decided,
          (paths) => decisions.known(paths),
          (taken) => this.decide(taken),
        ),
      wrote: this.wrote,
      moved: this.movedAway,
      progress: told,
      // Whatever became of it, it isn't under way any more.
    }).finally(() => told(action.files.length))
    const { outcome, left } = undoOutcomeOf(found.number, action, undone)
    if (left !== null) await this.actions.settle(found.number, left).catch(this.options.warn)
    if (undone.files.some(({ path }) => isTopicFile(path))) await this.options.readSite().catch(this.options.warn)
    this.day.tell()
    return outcome
  }

  /** The file holds this text now: the library shows it at once, without reading it again, and gives what it knows of it then. */
  private written(path: string, text: string, marks: MarksOf = {}): Promise<About> {
    const { follower, drafts, call } = this.options
    follower.written(path, hashOf(text))
    if (marks.unsaved === false) drafts.note(path, false)
    if (marks.changed === true) this.day.note(path)
    return call.take({ path, text, marks })
  }

  /** In the article's queue: its file lies at `to` now, with this text. Gives what the library knew of it before. */
  private moved(path: string, to: string, text: string): Promise<About> {
    this.options.follower.moved(path, to, hashOf(text))
    return this.options.call.moved({ path, to, text })
  }

  /** The same for files of whose window nobody asked for it. */
  private readonly wrote = (path: string, text: string): void => {
    this.written(path, text).catch(this.options.warn)
    this.options.follower.show(path, text)
  }

  private readonly movedAway = (path: string, to: string, text: string): void => {
    this.moved(path, to, text).catch(this.options.warn)
  }

  /** What is saved is saved: an undo log that can't be written doesn't change that. */
  private async keep(done: Done): Promise<void> {
    await this.actions.add(done).catch((error: unknown) => {
      this.options.warn(error)
      // Undo would take back what was done before it, which nobody means.
      this.notice({
        code: 'no-undo',
        message: `“${done.label}” could not be kept for undo; Undo takes back what was before it.`,
      })
    })
    this.day.tell()
  }

  private notice(reason: Reason): void {
    this.options.emit({ kind: 'notice', notice: reason })
  }
}
