import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { type Chosen, patchOf } from '../../../../shared/fields/own/otherwise'
import { Button } from '../../../ui/button/Button'
import { Dialog } from '../../../ui/Dialog'
import shared from '../../../ui/dialog-text.module.css'
import input from '../../../ui/text-input.module.css'
import { changeFields } from '../store'
import type { Asked } from './asked'
import styles from './field-dialog.module.css'

interface Props {
  readonly asked: Asked
  readonly onClose: () => void
}

/** What of a field is written rather than chosen: its label, its choices, its place among the others. */
export function FieldDialog({ asked: { row, first }, onClose }: Props) {
  const hasChoices = first === 'choices' || row.kind === 'choice' || row.kind === 'list of choices'
  const [label, setLabel] = useState(row.label)
  const [choices, setChoices] = useState(row.choices?.join('\n') ?? '')
  const [order, setOrder] = useState(row.order === null ? '' : String(row.order))
  const id = useId()
  const start = useRef<HTMLElement>(null)
  useEffect(() => start.current?.focus(), [])
  const isPlace = /^(?:[1-9]\d{0,2})?$/.test(order.trim())
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (!isPlace) return
    const names = choices.split('\n').flatMap((line) => line.trim() || [])
    const chosen: Chosen = {
      label: label.trim() || (row.guess.label ?? row.label),
      order: order.trim() === '' ? null : Number(order),
      ...(hasChoices ? { choices: names.length === 0 ? null : names } : {}),
      ...(first === 'choices' ? { kind: 'choice' } : {}),
    }
    onClose()
    void changeFields({ kind: 'field', key: row.key, patch: patchOf(row, chosen) }, `${row.key} is changed`)
  }
  const startAt = (name: Asked['first']) => (element: HTMLElement | null) => {
    if (name === first && element !== null) start.current = element
  }
  return (
    <Dialog label={`Field ${row.key}`} onClose={onClose}>
      <form className={shared.stack} onSubmit={save}>
        <h2 className={styles.title}>
          <bdi>{row.key}</bdi>
        </h2>
        <label htmlFor={`${id}-label`}>Label</label>
        <input
          ref={startAt('label')}
          id={`${id}-label`}
          className={input.input}
          maxLength={200}
          dir="auto"
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        {hasChoices && (
          <>
            <label htmlFor={`${id}-choices`}>Choices, one a line</label>
            <textarea
              ref={startAt('choices')}
              id={`${id}-choices`}
              className={input.input}
              rows={8}
              dir="auto"
              spellCheck={false}
              value={choices}
              onChange={(event) => setChoices(event.target.value)}
            />
            <p className={shared.hint}>
              Only these can be chosen then. With none, those that articles have are offered.
            </p>
          </>
        )}
        <label htmlFor={`${id}-order`}>Place among the fields, from 1</label>
        <input
          ref={startAt('order')}
          id={`${id}-order`}
          className={input.input}
          inputMode="numeric"
          spellCheck={false}
          aria-invalid={!isPlace}
          placeholder="by itself"
          value={order}
          onChange={(event) => setOrder(event.target.value)}
        />
        {!isPlace && <p className={styles.fault}>Type a whole number from 1, or nothing.</p>}
        <div className={shared.foot}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
