import { useMemo } from 'react'
import { type Conflict, fieldAt } from '../../../../shared/article'
import { sameValue } from '../../../../shared/article/value'
import { listItems } from '../../../../shared/fields/table/lists'
import type { RowKind } from '../../../../shared/fields/table/row'
import type { FieldTable } from '../../../../shared/fields/table/table'
import { stepsTo } from '../../../../shared/fields/table/values'
import { cutShort, drawn, MAX_NAME_LETTERS } from '../../../../shared/text/label'
import { useFields } from '../../../core/fields'
import { LineDiff } from '../../../ui/diff/LineDiff'
import { words } from '../../../ui/diff/line-diff'
import { EntrySummary } from '../form/entries/EntrySummary'
import { Thumb } from '../form/entries/Thumb'
import { withShared } from './merged-lines'
import styles from './side-value.module.css'
import { sourceOf } from './value-source'

interface Props {
  readonly conflict: Conflict
  readonly value: unknown
  /** What it was, struck and quiet. */
  readonly isBefore?: boolean
}

/** A value as its field shows it: words with what differs, chips, a picture, lines, or the source. */
export function SideValue({ conflict, value, isBefore = false }: Props) {
  const { path } = conflict
  const table = useFields()
  // Where nothing is known of before, each side is compared with the other one.
  const base = conflict.base ?? (value === conflict.ours ? conflict.theirs : conflict.ours)
  if (typeof path === 'string') return <LineDiff before={lineBase(conflict, String(base))} after={String(value)} />
  if (value === undefined) return <span className={styles.absent}>not there</span>
  if (isList(path, table))
    return <Chips items={listItems(path, value, table.site)} base={listItems(path, base, table.site)} />
  const noun = itemNoun(path, table)
  if (noun !== null) {
    return (
      <span className={styles.entry} data-before={isBefore}>
        <EntrySummary isPicture={noun === 'image'} item={value} />
      </span>
    )
  }
  if (isPictureAddress(path, table) && typeof value === 'string') {
    return (
      <span className={styles.entry} data-before={isBefore}>
        <Thumb url={value} name="" size="large" />
        <Words before={typeof base === 'string' && !isBefore ? drawn(base) : drawn(value)} text={drawn(value)} />
      </span>
    )
  }
  if (typeof value !== 'string') return <pre className={styles.source}>{drawn(sourceOf(value))}</pre>
  return isBefore ? (
    <s className={styles.was} dir="auto">
      {drawn(value)}
    </s>
  ) : (
    <Words before={typeof base === 'string' ? drawn(base) : ''} text={drawn(value)} />
  )
}

type FieldPath = Exclude<Conflict['path'], string>

/** Whether words of a list stand there, which are shown as chips. */
const isList = (path: FieldPath, table: FieldTable): boolean =>
  kindAt(path, table) === 'list of choices' || fieldAt(path)?.kind === 'tags'

/** The kind of the row at a path; undefined where none is. */
const kindAt = (path: FieldPath, { rows }: FieldTable): RowKind | undefined => {
  const key = path.map(String)
  return rows.find((row) => sameValue(stepsTo(row.key), key))?.kind
}

/** An item of the pictures or of the related entries; null: another value. */
function itemNoun(path: FieldPath, table: FieldTable): 'image' | 'related' | null {
  const [key, index] = path.slice(-2)
  if (typeof index !== 'number') return null
  const kind = kindAt(path.slice(0, -1), table)
  if (key === 'images' || kind === 'picture') return 'image'
  return kind === 'list of cards' ? 'related' : null
}

/** What the lines of a text are compared with: what was merged stands on both sides, and isn't what is asked. */
const lineBase = ({ base, ours, theirs }: Conflict, other: string): string =>
  base === undefined ? other : withShared(String(base), String(ours ?? ''), String(theirs ?? ''))

/** The address of one of the pictures, also of a related entry's. */
const isPictureAddress = (path: FieldPath, table: FieldTable): boolean =>
  kindAt(path, table) === 'picture' || (path.at(-3) === 'images' && path.at(-1) === 'url')

function Words({ before, text }: { readonly before: string; readonly text: string }) {
  const pieces = useMemo(() => words(before, text)[1], [before, text])
  return (
    <span className={styles.words} dir="auto">
      {pieces.map((piece, index) =>
        piece.changed ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one value, drawn anew as a whole
          <mark key={index}>{piece.text}</mark>
        ) : (
          piece.text
        ),
      )}
    </span>
  )
}

function Chips({ items, base }: { readonly items: readonly string[]; readonly base: readonly string[] }) {
  return (
    <span className={styles.chips}>
      {items.map((item) => (
        <bdi key={item} className={styles.chip} data-new={!base.includes(item)}>
          {cutShort(item, MAX_NAME_LETTERS)}
        </bdi>
      ))}
    </span>
  )
}
