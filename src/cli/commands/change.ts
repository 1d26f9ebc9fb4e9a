import type { ChangedFile, DecidedArticle } from '../../main/articles/action'
import { resolveArticle } from '../../main/articles/read/resolve-article'
import { type Ran, runChange } from '../../main/articles/run-change'
import { changeArticle, tryChange } from '../../main/articles/save-article'
import { Decisions } from '../../main/decisions/append-decisions'
import type { LibraryHost } from '../../main/library/thread/host'
import { changeableOf, outlookOf } from '../../shared/change'
import type { Change, LineChange } from '../../shared/change/change'
import { pathBefore } from '../../shared/change/today'
import type { FieldTable } from '../../shared/fields/table/table'
import { counted, number } from '../../shared/numbers'
import { type Language, restrictsNothing } from '../../shared/query'
import { oneLine } from '../../shared/text/label'
import { coloured } from '../colour'
import { untilInterrupted } from '../interrupted'
import { jsonLine } from '../json-line'
import { complain, type Found, withCards } from '../library'
import { progressOf } from '../progress'
import { UsageError } from '../usage'

/** Options of every command that changes articles. */
export const changing = {
  query: { type: 'string' },
  all: { type: 'boolean' },
  replace: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

interface Given {
  readonly query?: string
  readonly all?: boolean
  readonly replace?: boolean
  readonly 'dry-run'?: boolean
  readonly json?: boolean
}

export interface Asked {
  /** At least one; a decision stands alone. Where they name fields, what these take the folder's table says. */
  readonly changes: readonly Change[] | ((table: FieldTable) => readonly Change[])
  /** What it does to an article: 'published'. */
  readonly done: string
  /** What those are that it changes nothing of, unless 'so already'. */
  readonly already?: string
  /** Why, for the decision log. */
  readonly reason?: string
}

/** Which articles are changed: never all of them by an oversight. */
function queryOf({ query, all = false }: Given): string {
  if (all && query !== undefined) throw new UsageError('--all or --query: one of the two')
  if (all) return ''
  if (query === undefined || query.trim() === '') {
    throw new UsageError('--query: says which articles are changed and can’t be empty; --all changes every one')
  }
  return query
}

/** Never all of them by an oversight: what a query says is known once the folder's fields are. */
function mustRestrict({ query = '', all = false }: Given, language: Language): void {
  if (all || !restrictsNothing(query, Date.now(), language)) return
  throw new UsageError(`--query: ${query} finds every article, as an empty one does; --all changes every one`)
}

/** What every command that changes articles was given. */
export interface Call {
  readonly workspace: string
  readonly values: Given
  readonly noCache: boolean
}

/** Changes what a query finds and prints what was changed in each article; 1 where some could not be changed. */
export function changeFound(
  { workspace, values: given, noCache }: Call,
  asked: Asked,
  print: (line: string) => void,
): Promise<number> {
  const query = queryOf(given)
  const sort = { field: 'date', direction: 'descending' } as const
  return withCards(workspace, { query, sort, noCache }, async (found) => {
    mustRestrict(given, found.language)
    const { table } = found.language
    const [first, ...more] = typeof asked.changes === 'function' ? asked.changes(table) : asked.changes
    if (first === undefined) throw new Error('Nothing to change.')
    const changes = [first, ...more] as const
    const ran = await runOn(found, given, changes, asked.reason)
    for (const line of linesOf(found, ran, given.json === true)) print(line)
    tellFailures(ran)
    warnOf(found, ran, first)
    process.stderr.write(`${summaryOf(ran, asked, given['dry-run'] === true)}\n`)
    return ran.failed.length > 0 || ran.notReached > 0 ? 1 : 0
  })
}

/** What would be done to each file, once: a link to an article names it a second time. */
function tryOnce(): typeof changeArticle {
  const tried = new Set<string>()
  return async (options) => {
    const done = await tryChange(options)
    const inside = await resolveArticle(options.root, options.path)
    if (done.outcome.kind !== 'saved' || inside.kind === 'refused') return done
    if (tried.has(inside.file)) return { outcome: { kind: 'already' }, before: null }
    tried.add(inside.file)
    return done
  }
}

async function runOn(
  { root, host, cards, language }: Found,
  given: Given,
  changes: readonly [Change, ...Change[]],
  reason: string | undefined,
): Promise<Ran> {
  const dry = given['dry-run'] === true
  const decisions = new Decisions({ root, call: promised(host), now: Date.now, say: complain })
  const why = reason === undefined ? {} : { reason }
  const decide = async (decided: readonly DecidedArticle[]) => {
    const outcome = await decisions.add(decided.map(({ path, after }) => ({ path, decision: after, ...why })))
    if (outcome.kind === 'appended') return null
    // Of publishing nobody else tells it.
    if (changes[0].kind === 'publish') complain(outcome.reason.message)
    return outcome.reason
  }
  const progress = progressOf(dry ? 'Trying' : 'Changing')
  try {
    // The article at hand is finished, and what was done is said.
    return await untilInterrupted((signal) =>
      runChange({
        root,
        articles: cards.map((found) => {
          const card = changeableOf(found)
          return { path: card.path, card, meant: card }
        }),
        table: language.table,
        changes,
        door: dry ? tryOnce() : changeArticle,
        replace: given.replace === true,
        signal,
        inPath: (_path, job) => job(),
        decide: dry ? async () => null : decide,
        wrote: () => {},
        progress: (done) => progress.tell(done, cards.length),
      }),
    )
  } finally {
    progress.clear()
  }
}

/** The library's calls as another thread would answer them. */
const promised = (host: LibraryHost) => ({
  known: async (paths: readonly string[]) => host.known(paths),
  decided: async (lines: Parameters<LibraryHost['decided']>[0]) => host.decided(lines),
  readDecisions: () => host.readDecisions(),
})

/** In the order of the query, whatever came first. */
function linesOf({ cards }: Found, ran: Ran, json: boolean): string[] {
  const files = new Map(ran.files.map((file) => [pathBefore(file), file]))
  const decided = new Map(ran.decisions.map((one) => [one.path, one]))
  const failed = new Map(ran.failed.map((one) => [one.path, one.message]))
  return cards.flatMap(({ path, title }) => {
    const [file, decision, failure] = [files.get(path), decided.get(path)?.after, failed.get(path)]
    if (file !== undefined) return json ? jsonLine({ path, title, lines: file.lines }) : textOf(file)
    if (decision !== undefined)
      return json
        ? jsonLine({ path, title, decision })
        : `${coloured('grey', `${oneLine(path)}:`)} ${decision === 'hold' ? 'on hold' : 'passed'}`
    return json && failure !== undefined ? jsonLine({ path, title, failed: failure }) : []
  })
}

function textOf({ path, lines }: ChangedFile): string[] {
  return lines.flatMap(({ line, before, after }: LineChange) => {
    const place = coloured('grey', `${oneLine(path)}:${line}:`)
    return [
      ...(before === null ? [] : [`${place} ${coloured('red', `- ${oneLine(before)}`)}`]),
      ...(after === null ? [] : [`${place} ${coloured('green', `+ ${oneLine(after)}`)}`]),
    ]
  })
}

function tellFailures(ran: Ran): void {
  for (const { path, message } of ran.failed) complain(`${path}: ${message}`)
}

/** Articles that were changed though something is wrong with them. */
function warnOf({ cards, language }: Found, ran: Ran, change: Change): void {
  const done = new Set(ran.files.map(pathBefore))
  for (const card of cards) {
    const outlook = outlookOf(change, card, language.table)
    if (outlook.kind === 'changes' && outlook.warning !== null && done.has(card.path)) {
      complain(`${card.path}: warning: ${outlook.warning}`)
    }
  }
}

function summaryOf(ran: Ran, { done, already = 'so already' }: Asked, dry: boolean): string {
  const count = new Set([...ran.files.map(pathBefore), ...ran.decisions.map(({ path }) => path)]).size
  const moved = ran.files.filter(({ movedFrom }) => movedFrom !== undefined).length
  const lines = ran.files.reduce((sum, file) => sum + file.lineCount, 0)
  return [
    `${counted(count, 'article')} ${dry ? 'would be ' : ''}${done}`,
    ...(lines === 0 ? [] : [counted(lines, 'line')]),
    ...(moved === 0 ? [] : [`${counted(moved, 'file')} ${dry ? 'would move' : 'moved'}`]),
    ...(ran.already === 0 ? [] : [`${number(ran.already)} ${already}`]),
    ...(ran.failed.length === 0 ? [] : [`${number(ran.failed.length)} failed`]),
    ...(ran.notReached === 0 ? [] : [`${number(ran.notReached)} not reached`]),
  ].join(', ')
}
