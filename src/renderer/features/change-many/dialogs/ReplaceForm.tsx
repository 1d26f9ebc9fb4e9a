import { type FormEvent, useId, useState } from 'react'
import type { Change } from '../../../../shared/change/change'
import { textRows } from '../../../../shared/change/replace/fields'
import { faultOf } from '../../../../shared/change/replace/finder'
import { useFields } from '../../../core/fields'
import { Button } from '../../../ui/button/Button'
import shared from '../../../ui/dialog-text.module.css'
import input from '../../../ui/text-input.module.css'
import styles from './look.module.css'

interface Props {
  readonly onCancel: () => void
  readonly onDone: (change: Change) => void
}

/** What is found, what is put in its place, and in which field; then comes the dry run. */
export function ReplaceForm({ onCancel, onDone }: Props) {
  const rows = textRows(useFields())
  const [find, setFind] = useState('')
  const [put, setPut] = useState('')
  const [field, setField] = useState('')
  const [pattern, setPattern] = useState(false)
  const [matchCase, setMatchCase] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const change: Change = { kind: 'replace', field: field || null, find, with: put, pattern, matchCase }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wrong = find === '' ? 'Type what is to be found.' : faultOf(change)
    setFault(wrong)
    if (wrong === null) onDone(change)
  }
  const text = (name: string, what: string, value: string, onChange: (value: string) => void, longest: number) => (
    <>
      <label htmlFor={`${id}-${what}`}>{name}</label>
      <input
        id={`${id}-${what}`}
        type="text"
        className={input.input}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        aria-invalid={what === 'find' && fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
          setFault(null)
        }}
      />
    </>
  )
  const check = (name: string, checked: boolean, onChange: (value: boolean) => void) => (
    <label className={shared.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {name}
    </label>
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      {text('Find', 'find', find, setFind, 500)}
      {text('Replace with', 'put', put, setPut, 1_000)}
      <label htmlFor={`${id}-field`}>In</label>
      <select
        id={`${id}-field`}
        className={input.input}
        value={field}
        onChange={(event) => setField(event.target.value)}
      >
        <option value="">All text fields</option>
        {rows.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <div className={styles.checks}>
        {check('Pattern', pattern, setPattern)}
        {check('Match case', matchCase, setMatchCase)}
      </div>
      <p className={shared.hint}>
        {pattern
          ? 'A regular expression without look-around; $1 puts its first group, $& all of it.'
          : 'Body, links, dates and lists are never looked at.'}
      </p>
      <p id={`${id}-fault`} className={styles.fault} role="status">
        {fault}
      </p>
      <footer className={shared.foot}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" tone="primary">
          See what changes
        </Button>
      </footer>
    </form>
  )
}
