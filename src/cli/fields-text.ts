import type { FilesLeftOut } from '../main/workspace/fields/read-inventory'
import { isTimeZone } from '../shared/article/zone'
import { type Part, type RoleRead, type Row, roleLabels, type Understood } from '../shared/fields'
import { FEW_ARTICLES, otherRows } from '../shared/fields/rows/other-rows'
import { counted, number } from '../shared/numbers'
import { clipped, oneLine } from '../shared/text/label'
import { coloured } from './colour'

const MAX_EXAMPLES_LETTERS = 60
const MAX_NAMED = 12

/** Columns with two blanks between them; the last one isn't filled up. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const clean = rows.map((row) => row.map(oneLine))
  const widths = (clean[0] ?? []).map((_, column) => Math.max(...clean.map((row) => [...(row[column] ?? '')].length)))
  const padded = (cell: string, column: number): string =>
    cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length))
  return clean.map((row, index) => {
    const line = `  ${row.map(padded).join('  ').trimEnd()}`
    return index === 0 ? coloured('grey', line) : line
  })
}

const partOf = ({ words, articles }: Part): string => `${number(articles)} ${words}`

function evidenceOf({ have, rest, guess }: RoleRead, all: number): string {
  const first = have === null ? [] : [`${number(have.articles)} of ${number(all)}`]
  const own = guess === undefined ? [] : [`yours; the guess was ${guess ?? 'none'}`]
  return [...first, ...rest.map(partOf), ...own].join(' · ')
}

const keyOf = ({ key, switch: read }: RoleRead): string => key ?? (read?.form === 'folder' ? '_drafts/' : 'no key')

function settingsOf({ settings }: Understood): readonly string[] {
  const { title, address, permalinks, timeZone, collections } = settings
  const said = [
    title ?? '',
    address ?? '',
    permalinks.length > 0 ? `permalinks ${permalinks.join(', ')}` : '',
    timeZone === null || isTimeZone(timeZone) ? (timeZone ?? '') : `${timeZone}, which is no time zone: UTC`,
    collections.length > 0 ? `collections ${collections.join(', ')}` : '',
  ].filter((part) => part !== '')
  return said.length === 0 ? [] : [oneLine(`  ${said.join(' · ')}`)]
}

function kindOf({ kind, choices }: Row): string {
  return kind === 'choice' && choices !== null ? `choice of ${number(choices.length)}` : kind
}

function placeOf({ place, facet, isOwn }: Row): string {
  const places = { form: 'Form', other: 'Other fields', hidden: 'Hidden' }
  return `${places[place]}${facet ? ', filter' : ''}${isOwn ? ' · yours' : ''}`
}

function otherKeys(rows: readonly Row[]): readonly string[] {
  const { shown, rare } = otherRows(rows)
  if (shown.length === 0) return []
  const cells = shown.map((row) => [
    row.key,
    kindOf(row),
    number(row.articles),
    clipped(row.examples.join(' · '), MAX_EXAMPLES_LETTERS),
    placeOf(row),
  ])
  const left = rare.length
  const named = rare.slice(0, MAX_NAMED).map(({ key }) => key)
  const more = `  ${number(left)} more, each in under ${FEW_ARTICLES} articles: ${named.join(', ')}${left > MAX_NAMED ? ' …' : ''}`
  return [
    '',
    `All other keys: ${number(shown.length + rare.length)}, in the order most articles have them`,
    ...table([['Key', 'Kind', 'Articles', 'Examples', 'Place'], ...cells]),
    ...(left > 0 ? [oneLine(more)] : []),
  ]
}

function leftOutLines(leftOut: readonly FilesLeftOut[]): readonly string[] {
  const all = leftOut.reduce((sum, { files }) => sum + files, 0)
  if (all === 0) return []
  return [
    '',
    `Left out: ${counted(all, 'Markdown file')}`,
    ...leftOut.map(({ words, files }) => `  ${number(files)} ${oneLine(words)}`),
  ]
}

/** What was understood of a folder, for people. */
export function fieldsText(understood: Understood, leftOut: readonly FilesLeftOut[]): readonly string[] {
  const { site, articles, compared, roles, rows, differs } = understood
  const cells = roles.map((role) => [roleLabels[role.role], keyOf(role), role.how, evidenceOf(role, compared)])
  return [
    `${site.name}, ${counted(articles, 'article')}`,
    oneLine(`  ${site.evidence.map(({ words }) => words).join(' · ')}`),
    ...settingsOf(understood),
    ...(differs > 0 ? [`  ${counted(differs, 'thing')} as .copydesk/fields.yaml says`] : []),
    ...(compared < articles ? [`  The roles are counted over ${number(compared)} of them.`] : []),
    '',
    'What the keys mean',
    ...table([['Role', 'Key', 'How it is read', 'Evidence'], ...cells]),
    ...otherKeys(rows),
    ...leftOutLines(leftOut),
  ]
}
