import { IconPlus } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Path } from '../../../../shared/article'
import { number } from '../../../../shared/numbers'
import { ClashMark } from '../conflict/ClashMark'
import fieldStyles from '../fields/fields.module.css'
import { Notes } from '../fields/Notes'
import { type FieldProps, useField, useForm } from '../fields/use-field'
import { useReveal } from '../reveal'
import { pathKey } from '../values'
import { EntryCard } from './EntryCard'
import styles from './form.module.css'

/** More cards take seconds to draw; nobody edits thousands by form. */
const MAX_SHOWN = 200

const toggled = (open: ReadonlySet<number>, index: number): ReadonlySet<number> => {
  const next = new Set(open)
  if (!next.delete(index)) next.add(index)
  return next
}

/** After an entry moved or went, the open cards are still the same cards. */
const renumbered = (open: ReadonlySet<number>, to: (index: number) => number | undefined): ReadonlySet<number> =>
  new Set([...open].map(to).filter((index) => index !== undefined))

/** The entry of the list at `list` in which a path leads on; undefined where it doesn't. */
function indexInside(list: Path, path: Path): number | undefined {
  const index = path[list.length]
  const leads = path.length > list.length + 1 && list.every((step, place) => step === path[place])
  return leads && typeof index === 'number' ? index : undefined
}

/** A list of images or related entries: closed cards that open to be edited. */
export function Entries({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const { clashes } = useForm()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const revealed = useReveal((reveal) => reveal.field)
  const [seen, setSeen] = useState<typeof revealed>(null)
  const root = useRef<HTMLDivElement>(null)
  const focusNext = useRef<string | null>(null)
  const noun = field.kind === 'related' ? 'related' : 'image'
  const isList = Array.isArray(state.value)
  const items: readonly unknown[] = isList ? (state.value as unknown[]) : []
  const removed = clashes.filter(({ place, isRemoved }) => isRemoved && pathKey(place.slice(0, -1)) === pathKey(path))
  const isOther = !isList && state.value !== undefined && state.value !== null

  // The card opens whose field is to be shown, in the same drawing: what is inside can be focused at once.
  if (revealed !== seen) {
    setSeen(revealed)
    const inside = revealed === null ? undefined : indexInside(path, revealed.path)
    if (inside !== undefined) setOpen((now) => new Set(now).add(inside))
  }
  // An entry that moved takes the focus with it, so the same key moves it on.
  useLayoutEffect(() => {
    if (focusNext.current === null) return
    root.current?.querySelector<HTMLElement>(`[data-entry-focus="${focusNext.current}"]`)?.focus()
    focusNext.current = null
  })

  const add = (): void => {
    const value = field.kind === 'related' ? { title: '' } : { url: '' }
    state.edit(isList ? { op: 'insert', path: [...path, items.length], value } : { op: 'set', path, value: [value] })
    setOpen((now) => new Set(now).add(items.length))
    focusNext.current = `${items.length}`
  }
  const remove = (index: number): void => {
    state.edit({ op: 'remove', path: [...path, index] })
    setOpen((now) => renumbered(now, (one) => (one === index ? undefined : one > index ? one - 1 : one)))
    focusNext.current = items.length > 1 ? `${Math.min(index, items.length - 2)}` : 'add'
  }
  const move = (index: number, to: number): void => {
    if (to < 0 || to >= items.length) return
    state.edit({ op: 'move', path: [...path, index], to })
    setOpen((now) => renumbered(now, (one) => (one === index ? to : one === to ? index : one)))
    focusNext.current = `${to}`
  }
  return (
    <div ref={root} className={styles.entries}>
      <div className={fieldStyles.head}>
        <span className={fieldStyles.label}>{field.label}</span>
        {state.dirty && <span className={fieldStyles.dot} title="Not saved yet" aria-hidden="true" />}
        {items.length > 0 && (
          <span className={fieldStyles.aside} aria-hidden="true">
            {items.length}
          </span>
        )}
      </div>
      {items.length > 0 && (
        <div className={styles.cards}>
          {items.slice(0, MAX_SHOWN).map((item, index) => (
            <EntryCard
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry's place in the file is its identity
              key={index}
              noun={noun}
              index={index}
              count={items.length}
              suffix={suffix}
              item={item}
              fields={field.fields ?? []}
              path={[...path, index]}
              open={open.has(index)}
              readOnly={state.readOnly}
              onToggle={() => setOpen((now) => toggled(now, index))}
              onRemove={() => remove(index)}
              onMove={(to) => move(index, to)}
            />
          ))}
        </div>
      )}
      {removed.map((clash) => (
        <ClashMark key={pathKey(clash.place)} clash={clash} isNamed />
      ))}
      {items.length > MAX_SHOWN && (
        <p className={fieldStyles.note}>{number(items.length - MAX_SHOWN)} more; edit them in Source.</p>
      )}
      {isOther && <p className={fieldStyles.note}>Not a list in the file; edit it in Source.</p>}
      <Notes id={state.id} notes={state.notes} name={state.name} />
      {!state.readOnly && !isOther && (
        <button type="button" className={styles.add} data-entry-focus="add" data-field={state.id} onClick={add}>
          <IconPlus size={14} aria-hidden="true" />
          {`Add ${noun}${suffix}`}
        </button>
      )}
    </div>
  )
}
