import { type FormEvent, useId, useState } from 'react'
import type { Change } from '../../../../shared/change/change'
import type { TableRow } from '../../../../shared/fields/table/row'
import { useFields } from '../../../core/fields'
import { useListedValues } from '../../../core/use-listed-values'
import { Button } from '../../../ui/button/Button'
import shared from '../../../ui/dialog-text.module.css'
import input from '../../../ui/text-input.module.css'
import styles from './look.module.css'

type Value = Extract<Change, { kind: 'set' }>['value']

/** What a typed text is to a field, or what is wrong with it. */
function read(
  { kind, label, isWhole, minimum, choices, isClosed }: TableRow,
  text: string,
): { value: Value } | { fault: string } {
  if (text === '') return { fault: 'Type the value that these articles should have.' }
  if (kind === 'flag')
    return /^(?:true|false)$/i.test(text) ? { value: text.toLowerCase() === 'true' } : { fault: 'Type true or false.' }
  if (kind !== 'number') {
    const isOne = !isClosed || choices === null || choices.includes(text)
    return isOne ? { value: text } : { fault: `“${text}” is none of ${choices?.join(', ')}.` }
  }
  const number = Number(text.replace('−', '-').replace(/^\+/, ''))
  const isNumber = isWhole ? /^[-−+]?\d{1,9}$/.test(text) : Number.isFinite(number)
  if (!isNumber) return { fault: `“${text}” is no ${isWhole ? 'whole ' : ''}number. Type one such as 40 or -1.` }
  return minimum !== null && number < minimum ? { fault: `${label} begins at ${minimum}.` } : { value: number }
}

interface Props {
  readonly onCancel: () => void
  readonly onDone: (change: Change) => void
}

/** Which field, and which value; then comes the dry run. */
export function FieldForm({ onCancel, onDone }: Props) {
  const rows = useFields().rows.filter(({ bulk }) => bulk)
  const [field, setField] = useState(rows[0]?.key ?? '')
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const row = rows.find(({ key }) => key === field)
  const listed = useListedValues(row?.kind === 'text' || row?.kind === 'choice' ? row.key : null) ?? []
  const values = row?.kind === 'flag' ? ['true', 'false'] : row?.isClosed ? (row.choices ?? []) : listed
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (row === undefined) {
      setFault('This folder has no field that is set in many articles at once.')
      return
    }
    const found = read(row, typed.trim())
    if ('fault' in found) setFault(found.fault)
    else onDone({ kind: 'set', field, value: found.value })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={`${id}-field`}>Field</label>
      <select
        id={`${id}-field`}
        className={input.input}
        value={field}
        onChange={(event) => {
          setField(event.target.value)
          setTyped('')
          setFault(null)
        }}
      >
        {rows.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-value`}>New value</label>
      <input
        id={`${id}-value`}
        type="text"
        inputMode={row?.kind === 'number' ? 'numeric' : 'text'}
        className={input.input}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        list={values.length > 0 ? `${id}-values` : undefined}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setFault(null)
        }}
      />
      <datalist id={`${id}-values`}>
        {values.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
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
