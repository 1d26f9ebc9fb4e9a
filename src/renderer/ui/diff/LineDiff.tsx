import { useMemo } from 'react'
import { around, type ChangedLine, changedLines, type DiffLine, knownLines } from './line-diff'
import styles from './line-diff.module.css'

const marks = { same: ' ', removed: '−', added: '+' } as const
const words = { same: '', removed: 'removed: ', added: 'added: ' } as const

/** Bidi controls can make a line read as something else; here they are seen. */
const visible = (text: string): string =>
  text
    .replace(
      /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g,
      (sign) => `⟦U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
    )
    .replace(/\r$/, '')

/** What differs between two texts, line by line: − is taken away, + comes. */
export function LineDiff({ before, after }: { readonly before: string; readonly after: string }) {
  return <Lines lines={useMemo(() => around(changedLines(before, after)), [before, after])} />
}

/** Changed lines without what stands around them. */
export function KnownLines({ changes }: { readonly changes: readonly ChangedLine[] }) {
  return <Lines lines={useMemo(() => knownLines(changes), [changes])} />
}

/** The same with what was at the left and what is at the right. */
export function SideBySide({ changes }: { readonly changes: readonly ChangedLine[] }) {
  const pairs = useMemo(() => changes.map((change) => ({ line: change.line, sides: knownLines([change]) })), [changes])
  return (
    <div className={styles.beside} dir="ltr">
      {pairs.map(({ line, sides }) =>
        (['removed', 'added'] as const).map((kind) => {
          const side = sides.find((one) => one?.kind === kind)
          return side ? (
            <Line key={`${line} ${kind}`} line={side} />
          ) : (
            <div key={`${line} ${kind}`} className={styles.absent} />
          )
        }),
      )}
    </div>
  )
}

function Lines({ lines }: { readonly lines: readonly (DiffLine | null)[] }) {
  return (
    <div className={styles.diff} dir="ltr">
      {lines.map((line, index) =>
        line === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a diff is drawn anew as a whole
          <div key={index} className={styles.gap} aria-hidden="true">
            ⋯
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a diff is drawn anew as a whole
          <Line key={index} line={line} />
        ),
      )}
    </div>
  )
}

function Line({ line }: { readonly line: DiffLine }) {
  return (
    <div className={styles.line} data-kind={line.kind}>
      <span className={styles.number} aria-hidden="true">
        {line.after ?? line.before}
      </span>
      <span className={styles.mark} aria-hidden="true">
        {marks[line.kind]}
      </span>
      <code className={styles.code}>
        {words[line.kind] !== '' && <span className="visually-hidden">{words[line.kind]}</span>}
        {line.pieces.map((piece, index) =>
          piece.changed && line.kind !== 'same' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line, drawn anew as a whole
            <mark key={index}>{visible(piece.text)}</mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line, drawn anew as a whole
            <span key={index}>{visible(piece.text)}</span>
          ),
        )}
      </code>
    </div>
  )
}
