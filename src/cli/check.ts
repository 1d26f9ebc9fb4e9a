import { counted, number } from '../shared/numbers'
import { oneLine } from '../shared/text/label'
import type { Finding } from '../shared/validation'
import { checkArticle } from './check-article'
import { coloured } from './colour'
import { jsonLine } from './json-line'
import { findArticles } from './library'
import { readArguments } from './read-arguments'
import { UsageError, usage } from './usage'

type Said = Finding['severity'] | 'fixed'
const colours = { error: 'red', warning: 'yellow', hint: 'grey', fixed: 'green' } as const

/** `_news/a.md:4:9: warning: Carries tracking parameters. (tracking)`, as editors and pipelines read it; or an object of the same. */
function lineOf(path: string, finding: Finding, said: Said, json: boolean): string {
  const { line, column, severity, code, message } = finding
  if (json) return jsonLine({ path, line, column, severity, code, message, fixed: said === 'fixed' })
  return `${oneLine(path)}:${line}:${column}: ${coloured(colours[said], said)}: ${oneLine(message)} (${code})`
}

function mostWarnings(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY
  if (!/^\d+$/.test(written)) throw new UsageError('--max-warnings: takes a number')
  return Number(written)
}

/** Prints one problem a line; with --fix puts right what can be. 1 where there are errors, or more warnings than allowed. */
export async function check(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values } = readArguments(usage.check, given, {
    query: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    hints: { type: 'boolean', default: false },
    'max-warnings': { type: 'string' },
  })
  if (workspace === null) {
    print(usage.check)
    return 0
  }
  const { query = '', json = false, fix = false, hints = false } = values
  const most = mostWarnings(values['max-warnings'])
  const sort = { field: 'path', direction: 'ascending' } as const
  const { root, cards, context } = await findArticles(workspace, { query, sort })
  const counts = { error: 0, warning: 0, hint: 0, fixed: 0 }
  const say = (path: string, finding: Finding, said: Said): void => {
    counts[said] += 1
    print(lineOf(path, finding, said, json))
  }
  for (const card of cards) {
    // The library has parsed them all: only what it found something in is read again, for its places.
    if (card.problems.length === 0 && !hints) continue
    const { found, fixed, refused } = await checkArticle(card, { root, context, hints, fix })
    for (const finding of fixed) say(card.path, finding, 'fixed')
    for (const finding of found) say(card.path, finding, finding.severity)
    for (const reason of refused) process.stderr.write(`${oneLine(`${card.path}: not fixed: ${reason}`)}\n`)
  }
  const told = [counted(cards.length, 'article'), counted(counts.error, 'error'), counted(counts.warning, 'warning')]
  if (hints) told.push(counted(counts.hint, 'hint'))
  if (fix) told.push(`${number(counts.fixed)} fixed`)
  process.stderr.write(`${told.join(', ')}\n`)
  return counts.error > 0 || counts.warning > most ? 1 : 0
}
