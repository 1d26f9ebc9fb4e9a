import { dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import { quickArticle } from '../../../shared/article/read/quick'
import { cardOf } from '../../../shared/card/card'
import { changeableOf } from '../../../shared/change'
import type { DecisionLine } from '../../../shared/decisions'
import type { OwnFields } from '../../../shared/fields'
import { newsroomTable } from '../../../shared/fields/table/newsroom'
import type { FieldTable } from '../../../shared/fields/table/table'
import type { AskedOf, ResponseOf } from '../../../shared/ipc/contract'
import { counted } from '../../../shared/numbers'
import { once } from '../../../shared/once'
import { isUndecided, type KnownTopic, languageOf } from '../../../shared/query'
import type { Organization } from '../../../shared/workspace/workspace-info'
import type { Layout } from '../../articles/read/layout'
import { readArticle } from '../../articles/read/read-article'
import { readQuick } from '../../articles/read/read-quick'
import { resolveArticle } from '../../articles/read/resolve-article'
import type { KnownDecision } from '../../decisions/append-decisions'
import { DecisionLog } from '../../decisions/decision-log'
import type { Reason } from '../../files/reason'
import { Arrivals } from '../beside/arrivals'
import { Desks, type Mark, type MarksOf } from '../beside/desks'
import { GoneAddresses } from '../beside/gone'
import { countServers } from '../beside/servers'
import { deskCalendar } from '../fields/desk-calendar'
import { FolderFields } from '../fields/folder-fields'
import { Announcer, type LibraryNews } from '../index/announce'
import { Library } from '../index/library'
import { LikenessPass } from '../index/likeness'
import { findMoved } from '../index/moved'
import { RelationLook } from '../index/relations/look'
import { RelationPass } from '../index/relations/pass'
import { Relations } from '../index/relations/relations'
import { ARRIVALS, FIELDS, GONE } from '../keep/kept-names'
import { coalesce } from '../pace/coalesce'
import { collectGarbage } from '../pace/collect'
import { inSlices } from '../pace/slices'
import { Watchdog } from '../pace/watchdog'
import type { ReaderProgram } from '../scan/read-ahead'
import { Scanner } from '../scan/scanner'
import { pictureCalls } from './picture-calls'
import { queryCalls } from './query-calls'
import { storyCalls } from './story-calls'

/** What a library is made of; all of it can be sent to another thread. */
export interface LibraryOptions {
  readonly root: string
  /** Where the cards are kept for the next run; null: nowhere. */
  readonly cacheFile: string | null
  /** Only of a folder with so many articles something is kept; none: of any. */
  readonly keepsFrom?: number
  /** Where another run keeps when articles arrived: only read. None: beside the cards. */
  readonly arrivalsFile?: string
  /** Articles whose parse was given up in this run. */
  readonly skipped: readonly string[]
  /** Shared with the thread that watches this one. */
  readonly watch: SharedArrayBuffer
  /** Nobody waits for the first rows: the first pass parses each article whole, and there is no second one. */
  readonly whole?: boolean
  /** Nobody asks which articles tell the same story. */
  readonly withoutAlike?: boolean
  /** A thread that helps with reading; none: all is read in this one. */
  readonly reader?: ReaderProgram
}

/** What a library says unasked. */
export type LibraryEvent =
  | { readonly kind: 'news'; readonly news: LibraryNews }
  /** The first scan is through, told before the news that says so; on so many servers the articles' pictures lie. */
  | { readonly kind: 'scanned'; readonly undecided: number; readonly servers: number }
  | { readonly kind: 'layout'; readonly layout: Layout }
  /** What is known of the folder's fields is other than before. */
  | { readonly kind: 'fields'; readonly fields: FieldTable }
  | { readonly kind: 'notice'; readonly notice: Reason }
  | { readonly kind: 'log'; readonly message: string }

/** The Inbox's query. */
const NEW = 'is:new'

/** The first passes over so many articles leave tens of MB of emptied pages. */
const LEAVES_AIR = 5_000

/** The bar of a site's fields, and its settings, say which of its files are no articles; a newsroom has neither. */
const saysWhatIsListed = ({ site }: FieldTable): boolean => site !== 'newsroom' && site !== 'bare'

/** What lies in a folder beside its articles. */
export interface Site {
  readonly topics: readonly KnownTopic[]
  /** Its own list of publishers; none where nobody sees their logos. */
  readonly organizations?: readonly Organization[]
  /** What its team says of its fields. */
  readonly own: OwnFields
}

/** What a step for undo says of its article. */
export interface About {
  readonly title: string
  readonly known: KnownDecision
}

/** What is new about an article. */
interface Marked {
  readonly path: string
  readonly marks?: MarksOf
}

/**
 * The library of one folder as calls: the app has it in a thread of its own (worker.ts), the command line in its own.
 * Every argument and answer can be cloned.
 */
export function makeLibraryHost(options: LibraryOptions, emit: (event: LibraryEvent) => void) {
  const log = (message: string): void => emit({ kind: 'log', message })
  const { root, cacheFile, arrivalsFile } = options
  // What is kept of a workspace lies in one folder.
  const keptIn = (name: string): string | null => cacheFile && join(dirname(cacheFile), name)
  const kept = keptIn(ARRIVALS)
  const arrivals = new Arrivals(arrivalsFile ?? kept, log, Date.now, arrivalsFile === undefined)
  const desks = new Desks(arrivals)
  const collator = once(() => new Intl.Collator(undefined, { numeric: true }))
  const beside = arrivalsFile ?? kept
  const gone = new GoneAddresses(beside && join(dirname(beside), GONE), log, arrivalsFile === undefined)
  const calendar = deskCalendar()
  const library = new Library(
    (a, b) => collator().compare(a, b),
    desks,
    new Relations(gone, () => relations.soon()),
    languageOf(newsroomTable, undefined, calendar),
  )
  const announcer = new Announcer(library, (news) => emit({ kind: 'news', news }))
  const watchdog = new Watchdog(options.watch)
  const likeness = new LikenessPass(library, announcer, watchdog, !options.withoutAlike)
  const relations: RelationPass = new RelationPass({
    library,
    announcer,
    isWanted: !options.withoutAlike,
    look: () => new RelationLook({ library, gone, readText, during: (path, work) => watchdog.during(path, work) }),
    // Before the first scan nobody knows which of the addresses that went before are here again.
    quiet: async () => {
      await quiet()
      await goneRead()
    },
    knows: (isAll) => scanner.keep(isAll),
    log,
  })
  const readText = async (path: string): Promise<string | null> => {
    const quick = readQuick(`${root}/${path}`)
    if (quick !== null) return quick.content.toString('utf8')
    const inside = await resolveArticle(root, path)
    const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
    return file.kind === 'text' ? file.text : null
  }
  const goneRead = once(() => gone.read((key) => library.stories.withAddress(key) !== undefined))
  const decisionLog = new DecisionLog(root, log)
  const since = Date.now()
  let isClosed = false
  let wereKept = false
  let taxonomy: readonly KnownTopic[] = []
  const stop = new AbortController()
  const fields = new FolderFields({
    root,
    calendar,
    file: keptIn(FIELDS),
    keepsFrom: options.keepsFrom ?? 0,
    isPatient: options.whole ?? false,
    watchdog,
    skipped: options.skipped,
    signal: stop.signal,
    log,
    notice: (notice) => emit({ kind: 'notice', notice }),
    changed: (language, { isOther, isSpoken }) => {
      if (isSpoken) library.speak(language, Date.now())
      scanner.useFields(language.table, isOther)
      if (isOther) announcer.readAgain()
      emit({ kind: 'fields', fields: language.table })
    },
  })
  let counting: Promise<void> = Promise.resolve()
  /** Once the folder is quiet, and only where something is to be learnt. */
  const countFields = (): Promise<void> => {
    counting = counting.then(async () => {
      await scanner.idle()
      const paths = library.paths()
      if (!isClosed) await fields.learn(paths)
    })
    return counting
  }
  const scanner: Scanner = new Scanner({
    ...options,
    library,
    announcer,
    watchdog,
    fields,
    changed: (path) => fields.forget(path),
    knowArrival: (path, at) => arrivals.know(path, at),
    settle: () => {
      const isFirst = !library.isScanned
      library.isScanned = true
      settleDecisions()
      if (isFirst) tellScanned()
      likeness.soon()
      void arrivals.settle()
      void countViews()
      countFields().catch((error: unknown) => log(`Counting fields failed: ${String(error)}`))
      if (isFirst) void idle().then(giveBack)
    },
    kept: () => {
      if (!wereKept) giveBack()
      wereKept = true
    },
    layoutChanged: (layout) => emit({ kind: 'layout', layout }),
    leftOut: (folders) => {
      if (folders === 0) return
      const [whose, are] = folders === 1 ? ['whose name isn’t', 'is'] : ['whose names aren’t', 'are']
      const message = `${counted(folders, 'folder')} ${whose} UTF-8 ${are} left out.`
      emit({ kind: 'notice', notice: { code: 'folders-left-out', message } })
    },
    notListed: (notice) => {
      if (!saysWhatIsListed(fields.table)) emit({ kind: 'notice', notice })
    },
    leftBeside: (message) => emit({ kind: 'notice', notice: { code: 'kept-beside', message } }),
    log,
  })
  /** Also of an unsaved article whose file is gone. */
  const cardAt = (path: string) => library.get(path)?.card ?? library.lostCard(path)
  const refresh = (paths: Iterable<string>): void => {
    for (const path of paths) if (library.refreshDesk(path)) announcer.note(path)
    if (library.isScanned) likeness.soon()
  }
  function settleDecisions(): void {
    for (const path of library.settle()) announcer.note(path)
  }
  /** Behind the first passes, and behind the first time that the cards were written: later ones leave little. */
  function giveBack(): void {
    // The command line, in its own thread, is at its end.
    if (!isMainThread && !isClosed && library.size >= LEAVES_AIR) collectGarbage()
  }
  async function quiet(): Promise<void> {
    await scanner.idle()
    await counting
    // Others may have been understood, and read again.
    await scanner.idle()
    // Of what a look at a few paths put, nobody has told it yet.
    if (library.isScanned && library.stories.isWaiting) likeness.soon()
    await likeness.idle()
  }
  /** Resolves when nothing is read, counted or compared any more. */
  async function idle(): Promise<void> {
    await quiet()
    await relations.idle()
  }
  function tellScanned(): void {
    const undecided = library.summary().views[NEW] ?? 0
    emit({ kind: 'scanned', undecided, servers: countServers(library.cards(), (card) => library.logos.of(card)) })
  }
  /** One view at a time: calls are answered in between. */
  async function countViews(): Promise<void> {
    await breathe()
    while (library.isScanned && !isClosed && library.views.countNext(library.cards(), Date.now())) {
      announcer.counted()
      await breathe()
    }
  }
  /** Until the first scan is through nobody knows which decisions have lost their path. */
  const decidedAbout = (paths: Iterable<string>): void => {
    refresh(paths)
    if (library.isScanned) settleDecisions()
  }
  /**
   * Its title, and what is decided about it, whether or not that counts while it is published: whoever published it wants to know what
   * counted before.
   */
  const aboutOf = (path: string): About => {
    const card = library.get(path)?.card
    return { title: card?.title ?? path, known: desks.known(path, card && { ...card, published: false }) }
  }
  const readDecisions = coalesce(() => decisionLog.look((read) => decidedAbout(desks.read(read))))
  return {
    ...pictureCalls({ library, desks, scanner, cardAt, refresh }),
    ...queryCalls({ library, announcer, fields, countViews }),
    ...storyCalls({ library, gone, readText, taxonomy: () => taxonomy, signal: stop.signal }),
    /** What the site says beside its articles; told before `open`, and when it changes. */
    setSite: ({ topics, organizations = [], own }: Site) => {
      taxonomy = topics
      if (library.logos.list(organizations) && library.isScanned) announcer.readAgain()
      fields.setOwn(own)
      scanner.setTopics(topics.map(({ name }) => name))
    },
    open: async () => {
      const [layout] = await Promise.all([scanner.open(), readDecisions()])
      return layout
    },
    findMoved: ({ path, text }: AskedOf<'findMoved'>): ResponseOf<'findMoved'> => ({
      path: watchdog.during(path, () => findMoved(library, path, text, since)),
    }),
    readProblems: async ({ path }: AskedOf<'readProblems'>): Promise<ResponseOf<'readProblems'>> => {
      await scanner.check(path)
      return cardAt(path)?.problems ?? []
    },
    /** What is understood of the folder, with all articles counted. */
    readFields: async () => {
      await scanner.idle()
      const paths = library.paths()
      await (fields.isCounted ? fields.learn(paths) : fields.count(paths))
      return { understood: fields.read() }
    },
    aboutOf,
    /** Why an article can't be read as one; null where it can, or isn't there. */
    brokenOf: (path: string) => library.get(path)?.card.broken ?? null,
    readNames: async ({ paths }: AskedOf<'readNames'>): Promise<ResponseOf<'readNames'>> => {
      // Asked right behind an open, their titles come with the scan.
      if (paths.some((path) => cardAt(path) === undefined)) await scanner.scanned()
      return paths.map((path) => {
        const card = cardAt(path)
        return { title: card?.title ?? path, url: card?.webUrl ?? card?.originalUrl ?? null }
      })
    },
    /** What a change looks at of these articles, their problems too, in their order; null where there is no such article. */
    readChangeable: async (paths: readonly string[]) => {
      await inSlices(paths, stop.signal, (path) => scanner.check(path))
      return paths.map((path) => {
        const card = library.get(path)?.card
        return card === undefined ? null : changeableOf(card)
      })
    },
    /** The file holds this text now. Gives what is known of it then. */
    take: async ({ path, text, marks = {} }: Marked & { readonly text: string }) => {
      desks.mark(path, marks)
      await watchdog.during(path, () => scanner.take(path, text))
      refresh([path])
      return aboutOf(path)
    },
    /** A change of ours gave a file another path and left its text: the article keeps its place in the list. Gives what was known of it. */
    moved: async ({ path, to, text }: { readonly path: string; readonly to: string; readonly text: string }) => {
      const about = aboutOf(path)
      await watchdog.during(to, () => scanner.take(to, text))
      scanner.take(path, null)
      library.follow(path, to)
      announcer.readAgain()
      decidedAbout([path, to])
      // Others may have been at either place meanwhile, and told of it before this was.
      scanner.look([path, to]).catch((error: unknown) => log(`Looking at ${to} failed: ${String(error)}`))
      return about
    },
    look: (paths: readonly string[]) => scanner.look(paths),
    rescan: async () => {
      await Promise.all([scanner.rescan(), readDecisions()])
    },
    /** The decision log may have changed. */
    readDecisions,
    /** These lines are in the log now. */
    decided: (lines: readonly DecisionLine[]) => {
      decisionLog.add(lines)
      decidedAbout(desks.decided(lines))
    },
    /** What a decision about these articles needs to know, in their order. */
    known: (paths: readonly string[]) => paths.map((path) => desks.known(path, library.get(path)?.card)),
    /** All that is unpublished and that nobody decided about. */
    undecided: () => [...library.all()].filter(({ card }) => isUndecided(card)).map(({ card }) => card.path),
    /** The queries of the team's views. */
    setViews: (queries: readonly string[]) => {
      library.views.setTeam(queries, Date.now())
      void countViews()
    },
    /** These articles, and no others, are unsaved, or were changed by this user since midnight. */
    markOnly: ({ mark, paths }: { readonly mark: Mark; readonly paths: readonly string[] }) =>
      refresh(desks.markOnly(mark, paths)),
    /** Unsaved work was typed on `base`: it is listed also where its file is gone. */
    mark: ({ path, marks = {}, base }: Marked & { readonly base?: string | undefined }) => {
      desks.mark(path, marks)
      refresh([path])
      if (base === undefined) return
      const card = watchdog.during(path, () => cardOf(path, quickArticle(base), { fields: fields.table }))
      if (library.lose(card)) announcer.note(path)
    },
    idle,
    close: async () => {
      isClosed = true
      stop.abort()
      announcer.close()
      await likeness.close()
      await scanner.close()
      await relations.close()
      await fields.close()
      await arrivals.close()
      await gone.close()
    },
  }
}

export type LibraryHost = ReturnType<typeof makeLibraryHost>
/** The same calls, answered by another thread. */
export type RemoteLibrary = {
  readonly [Verb in keyof LibraryHost]: (
    ...argument: Parameters<LibraryHost[Verb]>
  ) => Promise<Awaited<ReturnType<LibraryHost[Verb]>>>
}
