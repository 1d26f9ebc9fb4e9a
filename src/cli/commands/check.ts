import { withPictures } from '../../main/library/beside/picture-problems'
import { counted, number } from '../../shared/numbers'
import { oneLine } from '../../shared/text/label'
import type { Finding } from '../../shared/validation'
import { coloured } from '../colour'
import { mustBeSpoken } from '../environment-proxy'
import { jsonLine } from '../json-line'
import { findArticles } from '../library'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'
import { checkArticle } from './check-article'

type Said = Finding['severity'] | 'fixed' | 'notice'
const colours = { error: 'red', warning: 'yellow', hint: 'grey', notice: 'grey', fixed: 'green' } as const

/** `_news/a.md:4:9: warning: Carries tracking parameters. (tracking)`, as editors and pipelines read it; or an object of the same. */
function lineOf(path: string, finding: Finding, said: Said, json: boolean): string {
  const { line, column, code, message } = finding
  const severity = said === 'notice' ? said : finding.severity
  if (json) return jsonLine({ path, line, column, severity, code, message, fixed: said === 'fixed' })
  return `${oneLine(path)}:${line}:${column}: ${coloured(colours[said], said)}: ${oneLine(message)} (${code})`
}

function numberIn(option: string, written: string | undefined, usual: number): number {
  if (written === undefined) return usual
  if (!/^\d+$/.test(written)) throw new UsageError(`${option}: takes a number`)
  return Number(written)
}

const notLooked = (): undefined => undefined

/** Pictures that are looked at where nobody says how many. */
const MAX_IMAGES = 10_000

/** Prints one problem a line; with --fix puts right what can be. 1 where there are errors, more warnings than allowed, or not all was looked at. */
export async function check(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values, noCache } = readArguments(usage.check, given, {
    query: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    hints: { type: 'boolean', default: false },
    'max-warnings': { type: 'string' },
    images: { type: 'boolean', default: false },
    'max-images': { type: 'string' },
  })
  if (workspace === null) {
    print(usage.check)
    return 0
  }
  const { query = '', json = false, fix = false, images = false } = values
  const hints = values.hints ? 'all' : images ? 'pictures' : 'none'
  const most = numberIn('--max-warnings', values['max-warnings'], Number.POSITIVE_INFINITY)
  const mostImages = numberIn('--max-images', values['max-images'], MAX_IMAGES)
  if (!images && values['max-images'] !== undefined) throw new UsageError('--max-images: only with --images')
  if (images) mustBeSpoken(process.env)
  // A quarter of what a run without pictures would have to load otherwise.
  const looking = images ? await import('./look-at-images') : null
  const sort = { field: 'path', direction: 'ascending' } as const
  const { root, cards, context } = await findArticles(workspace, { query, sort, noCache })
  const counts = { error: 0, warning: 0, hint: 0, notice: 0, fixed: 0 }
  const say = (path: string, finding: Finding, said: Said): void => {
    counts[said] += 1
    print(lineOf(path, finding, said, json))
  }
  const pictures = looking === null ? null : await looking.lookAtImages({ root, cards, most: mostImages })
  const lookOf = pictures?.lookOf ?? notLooked
  const isStopped = pictures?.isStopped === true
  for (const card of cards) {
    // The library has parsed them all: only what something was found in is read again, for its places.
    if (withPictures(card, lookOf).length === 0 && hints !== 'all') continue
    const options = { root, context: { ...context, lookOf }, hints, fix: fix && !isStopped } as const
    const { notices, found, fixed, refused } = await checkArticle(card, options)
    for (const finding of fixed) say(card.path, finding, 'fixed')
    for (const notice of notices) say(card.path, notice, 'notice')
    for (const finding of found) say(card.path, finding, finding.severity)
    for (const reason of refused) process.stderr.write(`${oneLine(`${card.path}: not fixed: ${reason}`)}\n`)
  }
  const told = [counted(cards.length, 'article'), counted(counts.error, 'error'), counted(counts.warning, 'warning')]
  if (hints !== 'none') told.push(counted(counts.hint, 'hint'))
  if (counts.notice > 0) told.push(counted(counts.notice, 'notice'))
  if (fix) told.push(`${number(counts.fixed)} fixed`)
  if (pictures !== null) process.stderr.write(`${pictures.said}\n`)
  process.stderr.write(`${told.join(', ')}\n`)
  return isStopped || counts.error > 0 || counts.warning > most ? 1 : 0
}
