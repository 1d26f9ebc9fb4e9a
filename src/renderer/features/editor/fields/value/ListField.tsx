import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { number } from '../../../../../shared/numbers'
import smallIcon from '../../../../ui/button/small-icon.module.css'
import { ClashMark } from '../../conflict/ClashMark'
import { AddButton } from '../../form/entries/AddButton'
import { useReveal } from '../../reveal'
import { keyField } from '../form-field'
import { FieldHead } from '../frame/FieldHead'
import { Note } from '../frame/Note'
import { clashId, Notes } from '../frame/Notes'
import { type FieldProps, useField } from '../frame/use-field'
import { kindOfValue } from './kind-of'
import styles from './list-field.module.css'
import { nextItem } from './new-value'
import { Removable } from './Removable'

/** More take seconds to draw; nobody edits hundreds by form. */
const MAX_SHOWN = 100

/** A list of anything: each item by its value, in its place. */
export function ListField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const name = field.label + suffix
  const isList = Array.isArray(state.value)
  const items: readonly unknown[] = isList ? (state.value as unknown[]) : []
  const isOther = !isList && state.value !== undefined && state.value !== null

  const add = (): void => {
    const value = field.kind === 'list of maps' && items.length === 0 ? {} : nextItem(items)
    state.edit(isList ? { op: 'insert', path: [...path, items.length], value } : { op: 'set', path, value: [value] })
    useReveal.setState({ field: { path: [...path, items.length] } })
  }
  const move = (index: number, to: number): void => {
    state.edit({ op: 'move', path: [...path, index], to })
    useReveal.setState({ field: { path: [...path, to] } })
  }
  return (
    <fieldset className={styles.list} aria-label={name}>
      <FieldHead
        label={field.label}
        required={field.required}
        dirty={state.dirty}
        {...(items.length > 0 && { aside: <span aria-hidden="true">{items.length}</span> })}
      />
      <div className={styles.items}>
        {items.slice(0, MAX_SHOWN).map((item, index) => {
          const place = index + 1
          const own = keyField(`item ${place}`, `Item ${place}`, kindOfValue('', item))
          const ofItem = `item ${place}, ${field.group ?? field.label}${suffix}`
          return (
            <Removable
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no names, and their fields hold what the text holds
              key={index}
              field={{ ...own, group: `item ${place}` }}
              path={[...path, index]}
              suffix={`, ${field.group ?? field.label}${suffix}`}
              within={path}
              actions={
                !state.readOnly &&
                items.length > 1 && (
                  <>
                    <Move label={`Move ${ofItem} up`} isOff={index === 0} onClick={() => move(index, index - 1)}>
                      <IconArrowUp size={15} aria-hidden="true" />
                    </Move>
                    <Move
                      label={`Move ${ofItem} down`}
                      isOff={place === items.length}
                      onClick={() => move(index, place)}
                    >
                      <IconArrowDown size={15} aria-hidden="true" />
                    </Move>
                  </>
                )
              }
            />
          )
        })}
      </div>
      {items.length > MAX_SHOWN && <Note>{number(items.length - MAX_SHOWN)} more; edit them in Source.</Note>}
      {isOther && <Note>Not a list in the file; edit it in Source.</Note>}
      {state.clash !== null && <ClashMark clash={state.clash} id={clashId(state.id)} />}
      <Notes id={state.id} notes={state.notes} name={state.name} />
      {!state.readOnly && !isOther && <AddButton data-field={state.id} onClick={add}>{`Add item, ${name}`}</AddButton>}
    </fieldset>
  )
}

interface MoveProps {
  readonly label: string
  readonly isOff: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}

function Move({ label, isOff, onClick, children }: MoveProps) {
  return (
    <button
      type="button"
      className={smallIcon.button}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
