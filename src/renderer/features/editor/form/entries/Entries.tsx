import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Article, Edit, Path } from '../../../../../shared/article'
import { nounOf } from '../../../../../shared/change/field-names'
import type { FieldTable } from '../../../../../shared/fields/table/table'
import { number } from '../../../../../shared/numbers'
import { readableKey } from '../../../../core/readable-key'
import { useSession } from '../../../../core/session'
import { ClashMark } from '../../conflict/ClashMark'
import { FieldHead } from '../../fields/frame/FieldHead'
import { Note } from '../../fields/frame/Note'
import { Notes } from '../../fields/frame/Notes'
import { type FieldProps, useField, useForm } from '../../fields/frame/use-field'
import { AddImage } from '../../images/AddImage'
import { addressOf, newPicture } from '../../images/entry'
import { useImageUses } from '../../images/use-image-uses'
import { FindRelated } from '../../related/FindRelated'
import { RENEW_ALL_KEY, useRenewAll } from '../../related/renew-all'
import { findRelated, stopFinding, useFindRelated } from '../../related/store'
import { takeDropped } from '../../related/take-dropped'
import { useLive } from '../../related/use-live'
import { useReveal } from '../../reveal'
import { endStep, makeEdits } from '../../text/store'
import { pathKey } from '../../text/values'
import { LinkButton } from '../LinkButton'
import { AddButton } from './AddButton'
import { useArticleTarget } from './drag/use-article-target'
import { EntryCard } from './EntryCard'
import styles from './entries.module.css'
import { sameEntries } from './same-entries'

/** More cards take seconds to draw; nobody edits thousands by form. */
const MAX_SHOWN = 200

const none: readonly unknown[] = []
const noAddresses: readonly string[] = []

const toggled = (open: ReadonlySet<number>, id: number): ReadonlySet<number> => {
  const next = new Set(open)
  if (!next.delete(id)) next.add(id)
  return next
}

/**
 * Gives each entry a number that stays its own, wherever others put it while it is edited: so its card stays open, and the cursor in it.
 */
function useIds(items: readonly unknown[], file: Article): readonly number[] {
  const [known, setKnown] = useState({ items: none, file, ids: [] as readonly number[], next: 0 })
  if (known.items === items) {
    if (known.file !== file) setKnown({ ...known, file })
    return known.ids
  }
  let { next } = known
  const ids = sameEntries(known.items, items, known.file === file).map((was) =>
    was === null ? next++ : (known.ids[was] ?? next++),
  )
  setKnown({ items, file, ids, next })
  return ids
}

/** The entry of the list at `list` in which a path leads on; undefined where it doesn't. */
function indexInside(list: Path, path: Path): number | undefined {
  const index = path[list.length]
  const leads = path.length > list.length + 1 && list.every((step, place) => step === path[place])
  return leads && typeof index === 'number' ? index : undefined
}

/** The keys of a related entry where no other entry says them: those of the form, else what an article is known by. */
const entryKeys = ({ fields }: FieldProps['field'], { roles }: FieldTable): readonly string[] =>
  fields?.map(({ key }) => key) ?? [roles.title, roles.date, roles.address].flatMap((keys) => keys.slice(0, 1))

/** A list of images or related entries: closed cards that open to be edited. */
export function Entries({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const { path: article, clashes, file, table } = useForm()
  const mac = useSession((session) => session.start?.platform === 'darwin')
  const isPictures = field.kind === 'picture'
  const noun = field.fields === null ? nounOf(field) : isPictures ? 'image' : 'related'
  const isRelated = field.role === 'related'
  const isFinding = useFindRelated((state) => isRelated && state.article === article)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const revealed = useReveal((reveal) => reveal.field)
  const [seen, setSeen] = useState<typeof revealed>(null)
  const root = useRef<HTMLDivElement>(null)
  const focusNext = useRef<string | null>(null)
  const isList = Array.isArray(state.value)
  const items = isList ? (state.value as unknown[]) : none
  const shown = useMemo(() => items.slice(0, MAX_SHOWN), [items])
  const ids = useIds(shown, file)
  const live = useLive(article, shown, isRelated)
  const differing = shown.flatMap((_, index) => ((live[index]?.differs.length ?? 0) > 0 ? [index] : []))
  const uses = useImageUses(isPictures ? shown.map(addressOf) : noAddresses)
  const removed = clashes.filter(({ place, isRemoved }) => isRemoved && pathKey(place.slice(0, -1)) === pathKey(path))
  const isOther = !isList && state.value !== undefined && state.value !== null

  // The card opens whose field is to be shown, in the same drawing: what is inside can be focused at once.
  if (revealed !== seen) {
    setSeen(revealed)
    const inside = revealed === null ? undefined : indexInside(path, revealed.path)
    const id = inside === undefined ? undefined : ids[inside]
    if (id !== undefined) setOpen((now) => new Set(now).add(id))
  }
  // An entry that moved takes the focus with it, so the same key moves it on.
  useLayoutEffect(() => {
    if (focusNext.current === null) return
    root.current?.querySelector<HTMLElement>(`[data-entry-focus="${focusNext.current}"]`)?.focus()
    focusNext.current = null
  })

  const insert = (value: unknown): void => {
    // Each is a step of its own, however quickly they come.
    endStep(article, state.id)
    state.edit(isList ? { op: 'insert', path: [...path, items.length], value } : { op: 'set', path, value: [value] })
  }
  /** Its card opens, and the cursor is where its address or title is typed. */
  const begin = (value: string | Readonly<Record<string, unknown>>): void => {
    insert(value)
    const title = field.fields?.find(({ key }) => key === 'title' && isRelated)?.key
    const inside = typeof value === 'string' ? [] : [title ?? Object.keys(value)[0] ?? '']
    useReveal.setState({ field: { path: [...path, items.length, ...inside] } })
  }
  const add = (): void => begin(isPictures ? newPicture(items, '') : { title: '' })
  const renew = (indexes: readonly number[]): boolean => {
    const edits = indexes.flatMap((index): Edit[] => {
      const value = live[index]?.entry
      return value === undefined ? [] : [{ op: 'set', path: [...path, index], value }]
    })
    return makeEdits(article, edits, state.id)
  }
  // One that can't be written doesn't keep the others as they are, and isn't counted.
  const renewDiffering = (): number =>
    differing.length === 0 || renew(differing) ? differing.length : differing.filter((index) => renew([index])).length
  useRenewAll(isRelated && !state.readOnly ? renewDiffering : null)
  const remove = (index: number): void => {
    state.edit({ op: 'remove', path: [...path, index] })
    focusNext.current = items.length > 1 ? `${Math.min(index, items.length - 2)}` : 'add'
  }
  const move = (index: number, to: number): void => {
    if (to < 0 || to >= items.length) return
    state.edit({ op: 'move', path: [...path, index], to })
    focusNext.current = `${to}`
  }
  const place = { entries: items, place: path, keys: entryKeys(field, table), hasFields: field.fields !== null }
  const target = useArticleTarget(isRelated && !state.readOnly && !isOther, (from) => {
    void takeDropped(from, article, place, insert)
  })
  return (
    <div ref={root} className={styles.entries} data-over={target.isOver} {...target.handlers}>
      <FieldHead
        label={field.label}
        dirty={state.dirty}
        {...(items.length > 0 && { aside: <span aria-hidden="true">{items.length}</span> })}
      />
      {items.length > 0 && (
        <div className={styles.cards}>
          {shown.map((item, index) => (
            <EntryCard
              key={ids[index]}
              noun={noun}
              isPicture={isPictures}
              index={index}
              items={items}
              suffix={suffix}
              fields={field.fields}
              path={[...path, index]}
              open={open.has(ids[index] ?? -1)}
              readOnly={state.readOnly}
              imageUses={uses.get(addressOf(item)) ?? 0}
              live={live[index] ?? null}
              onRenew={() => renew([index])}
              onToggle={() => setOpen((now) => toggled(now, ids[index] ?? -1))}
              onRemove={() => remove(index)}
              onMove={move}
            />
          ))}
        </div>
      )}
      {isFinding && !state.readOnly && (
        <FindRelated
          path={article}
          place={place}
          onAdd={insert}
          onBegin={(entry) => {
            stopFinding()
            begin(entry)
          }}
          onClose={() => {
            stopFinding()
            focusNext.current = 'add'
          }}
        />
      )}
      {differing.length > 1 && !state.readOnly && (
        <LinkButton title={readableKey(RENEW_ALL_KEY, mac)} aria-keyshortcuts={RENEW_ALL_KEY} onClick={renewDiffering}>
          Take today’s card of all {differing.length} that differ
        </LinkButton>
      )}
      {removed.map((clash) => (
        <ClashMark key={pathKey(clash.place)} clash={clash} isNamed />
      ))}
      {items.length > MAX_SHOWN && <Note>{number(items.length - MAX_SHOWN)} more; edit them in Source.</Note>}
      {isOther && <Note>Not a list in the file; edit it in Source.</Note>}
      <Notes id={state.id} notes={state.notes} name={state.name} />
      {!state.readOnly && !isOther && isPictures && (
        <AddImage
          article={article}
          spot={{ list: path, entry: null }}
          field={state.id}
          label={`Add ${noun}${suffix}`}
          onAdd={add}
        />
      )}
      {!state.readOnly && !isOther && !isPictures && (
        <AddButton data-field={state.id} onClick={isRelated ? findRelated : add}>
          {`Add ${noun}${suffix}`}
        </AddButton>
      )}
    </div>
  )
}
