import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useFields } from '../../../../core/fields'
import { asDoc, typedInto } from '../../source/line-ends'
import { type Choices, type Chosen, type Kind, markedOf, readOwn } from '../chosen'
import { isOneLine } from '../one-line'
import type { Question } from '../question'
import { SideValue } from '../SideValue'
import type { Clash } from '../settling'
import { sourceOf } from '../value-source'
import styles from './clash-group.module.css'

interface Props {
  readonly clash: Clash
  /** What stands beside the names of the sides. */
  readonly notes: Question['notes']
  readonly choices: Choices
  /** Something is chosen that can be written. */
  readonly isDone: boolean
  readonly onChoose: (chosen: Chosen) => void
  /** Goes to the next field that needs its editor. */
  readonly onNext: () => void
}

const noteOf = (note: string): string => (note === '' ? '' : `· ${note}`)

const kinds = ['mine', 'theirs', 'own'] as const
const states = { mine: '✓ mine', theirs: '✓ theirs', own: '✓ my own' } as const

/** One field that both sides changed: what it was, mine and theirs beside each other, and what else it may become. */
export function ClashGroup({ clash, notes, choices, isDone, onChoose, onNext }: Props) {
  const { name, conflict } = clash
  const { base, ours, theirs } = conflict
  const group = useId()
  const marked = markedOf(choices, clash)
  const written = choices[clash.id]?.own ?? null
  // What is gone on one side is written as it is on the other.
  const own = written ?? sourceOf(ours ?? theirs)
  const read = marked === 'own' ? readOwn(own, clash) : null
  const wrong = read !== null && 'wrong' in read ? read.wrong : ''

  const choose = (kind: Kind, to = written): void =>
    onChoose({ kind, against: theirs, own: kind === 'own' ? (to ?? own) : to })

  const isLine = isOneLine(conflict, useFields())
  const write = (text: string): void =>
    // Breaks come from the clipboard; those that stand there already stay.
    choose('own', isLine && !/[\r\n]/.test(own) ? text.replace(/\s*\n\s*/g, ' ') : typedInto(own, text))

  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const isTyping = event.target instanceof HTMLTextAreaElement
    const kind = kinds[Number(event.key) - 1]
    if (kind === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(kind)
    if (kind !== 'own') onNext()
  }
  const side = (kind: Kind, label: string, note: string, value?: ReactNode) => (
    <label htmlFor={`${group}-${kind}`} className={value ? styles.side : styles.own} data-chosen={marked === kind}>
      <span className={styles.sideHead}>
        <input
          type="radio"
          id={`${group}-${kind}`}
          name={group}
          aria-label={label}
          checked={marked === kind}
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
      <p className={styles.state} data-done={isDone}>
        {marked === undefined || !isDone ? 'needs you' : states[marked]}
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
          {side('theirs', 'Theirs', noteOf(notes.theirs(conflict)), <SideValue conflict={conflict} value={theirs} />)}
        </div>
        {side('own', 'Write my own', 'begins with mine')}
        {marked === 'own' && (
          <textarea
            // biome-ignore lint/a11y/noAutofocus: who chose to write writes
            autoFocus
            className={styles.text}
            aria-label={`My own, ${name}`}
            aria-invalid={wrong !== ''}
            dir="auto"
            rows={Math.min(12, asDoc(own).split('\n').length + 1)}
            value={own}
            onFocus={({ currentTarget }) => currentTarget.setSelectionRange(own.length, own.length)}
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              // With Ctrl or ⌘ it saves.
              if (isLine && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
            }}
          />
        )}
        {wrong !== '' && <p className={styles.problem}>{wrong}</p>}
      </div>
    </fieldset>
  )
}
