import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Choice } from '../../../../shared/article'
import styles from './conflict.module.css'
import { SideValue } from './SideValue'
import type { Clash } from './settling'
import { sourceOf, valueFrom } from './value-source'

/** Which of the three is marked; `choice` undefined: what was written for it can't be read yet. */
export interface Chosen {
  /** What stood at theirs. */
  readonly against: unknown
  readonly kind: 'mine' | 'theirs' | 'own'
  readonly choice: Choice | undefined
}

interface Props {
  readonly clash: Clash
  /** What stands beside the names of the sides. */
  readonly notes: { readonly mine: string; readonly theirs: string }
  readonly chosen: Chosen | undefined
  readonly onChoose: (chosen: Chosen) => void
  /** Goes to the next field that needs its editor. */
  readonly onNext: () => void
}

const noteOf = (note: string): string => (note === '' ? '' : `· ${note}`)

const kinds = ['mine', 'theirs', 'own'] as const
const states = { mine: '✓ mine', theirs: '✓ theirs', own: '✓ my own' } as const

/** One field that both sides changed: what it was, mine and theirs beside each other, and what else it may become. */
export function ClashGroup({ clash, notes, chosen, onChoose, onNext }: Props) {
  const { name, conflict } = clash
  const { base, ours, theirs } = conflict
  const group = useId()
  // What is gone on one side is written as it is on the other.
  const like = ours ?? theirs
  const [source, setSource] = useState(() => sourceOf(like))
  const [wrong, setWrong] = useState('')

  const write = (typed: string): void => {
    setSource(typed)
    try {
      onChoose({ kind: 'own', choice: { value: valueFrom(typed, like) }, against: theirs })
      setWrong('')
    } catch (error) {
      onChoose({ kind: 'own', choice: undefined, against: theirs })
      setWrong((error as Error).message)
    }
  }
  const choose = (kind: Chosen['kind']): void =>
    kind === 'own' ? write(source) : onChoose({ kind, choice: kind, against: theirs })

  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const isTyping = event.target instanceof HTMLTextAreaElement
    const kind = kinds[Number(event.key) - 1]
    if (kind === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(kind)
    if (kind !== 'own') onNext()
  }
  const side = (kind: Chosen['kind'], label: string, note: string, value?: ReactNode) => (
    <label
      htmlFor={`${group}-${kind}`}
      className={value ? styles.side : styles.own}
      data-chosen={chosen?.kind === kind}
    >
      <span className={styles.sideHead}>
        <input
          type="radio"
          id={`${group}-${kind}`}
          name={group}
          aria-label={label}
          checked={chosen?.kind === kind}
          onChange={() => choose(kind)}
        />
        {label} {note !== '' && <small title={note}>{note}</small>}
        <span className={styles.key} aria-hidden="true">
          {kinds.indexOf(kind) + 1}
        </span>
      </span>
      {value}
    </label>
  )

  return (
    <fieldset className={styles.group} onKeyDown={onKeyDown}>
      <legend>{name}</legend>
      <p className={styles.state} data-done={chosen?.choice !== undefined}>
        {chosen === undefined ? 'needs you' : states[chosen.kind]}
      </p>
      <div className={styles.values}>
        {base !== undefined && typeof conflict.path !== 'string' && (
          <div className={styles.before}>
            <span>Before</span>
            <SideValue conflict={conflict} value={base} isBefore />
          </div>
        )}
        <div className={styles.sides}>
          {side('mine', 'Mine', noteOf(notes.mine), <SideValue conflict={conflict} value={ours} />)}
          {side('theirs', 'Theirs', noteOf(notes.theirs), <SideValue conflict={conflict} value={theirs} />)}
        </div>
        {side('own', 'Write my own', 'begins with mine')}
        {chosen?.kind === 'own' && (
          <textarea
            // biome-ignore lint/a11y/noAutofocus: who chose to write writes
            autoFocus
            className={styles.text}
            aria-label={`My own, ${name}`}
            aria-invalid={wrong !== ''}
            dir="auto"
            rows={Math.min(12, source.split('\n').length + 1)}
            value={source}
            onChange={(event) => write(event.target.value)}
          />
        )}
        {wrong !== '' && chosen?.kind === 'own' && <p className={styles.problem}>{wrong}</p>}
      </div>
    </fieldset>
  )
}
