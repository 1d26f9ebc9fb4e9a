import { type FormEvent, useId, useState } from 'react'
import type { Change } from '../../../../shared/change/change'
import { useListedValues } from '../../../core/use-listed-values'
import { Button } from '../../../ui/button/Button'
import shared from '../../../ui/dialog-text.module.css'
import input from '../../../ui/text-input.module.css'
import styles from './field-form.module.css'

type Field = Extract<Change, { kind: 'set' }>['field']
const fields: readonly { readonly field: Field; readonly label: string; readonly isNumber: boolean }[] = [
  { field: 'type', label: 'Type', isNumber: false },
  { field: 'category', label: 'Category', isNumber: false },
  { field: 'heat', label: 'Heat', isNumber: true },
  { field: 'quality', label: 'Quality', isNumber: true },
]

interface Props {
  readonly onCancel: () => void
  readonly onDone: (change: Change) => void
}

/** Which field, and which value; then comes the dry run. */
export function FieldForm({ onCancel, onDone }: Props) {
  const [field, setField] = useState<Field>('type')
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const values = useListedValues(field === 'type' || field === 'category' ? field : null) ?? []
  const isNumber = fields.find((one) => one.field === field)?.isNumber === true
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const text = typed.trim()
    const whole = /^[-−+]?\d{1,9}$/.test(text)
    if (text === '') setFault('Type the value that these articles should have.')
    else if (isNumber && !whole) setFault(`“${text}” is no whole number. Type one such as 40 or -1.`)
    else if (field === 'quality' && /^[-−]/.test(text)) setFault('Quality begins at 0.')
    else onDone({ kind: 'set', field, value: isNumber ? Number(text.replace('−', '-')) : text })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={`${id}-field`}>Field</label>
      <select
        id={`${id}-field`}
        className={input.input}
        value={field}
        onChange={(event) => {
          setField(event.target.value as Field)
          setTyped('')
          setFault(null)
        }}
      >
        {fields.map((one) => (
          <option key={one.field} value={one.field}>
            {one.label}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-value`}>New value</label>
      <input
        id={`${id}-value`}
        type="text"
        inputMode={isNumber ? 'numeric' : 'text'}
        className={input.input}
        dir="auto"
        autoComplete="off"
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
