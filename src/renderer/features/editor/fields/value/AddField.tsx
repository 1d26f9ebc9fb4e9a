import { type KeyboardEvent, useId, useState } from 'react'
import type { Path } from '../../../../../shared/article'
import type { TableRow } from '../../../../../shared/fields/table/row'
import { stepsTo } from '../../../../../shared/fields/table/values'
import { Button } from '../../../../ui/button/Button'
import { AddButton } from '../../form/entries/AddButton'
import { useReveal } from '../../reveal'
import { makeEdits } from '../../text/store'
import { pathKey } from '../../text/values'
import { dateLike } from '../date/date-form'
import { Note } from '../frame/Note'
import { useForm } from '../frame/use-field'
import { SuggestInput } from '../suggest/SuggestInput'
import styles from './add-field.module.css'
import { beginAs } from './begun'
import { type NewKind, newKindOf, newKinds, newValue } from './new-value'

interface Props {
  /** The map that it is added to; [] is the article. */
  readonly path: Path
  /** Ends its names: ', params'. */
  readonly suffix: string
  /** The keys that are there. */
  readonly taken: readonly string[]
  /** Fields of the folder that this article hasn't. */
  readonly offered?: readonly TableRow[]
}

/** YAML's readers stop looking for a key's colon behind this. */
const MAX_KEY_LETTERS = 500

function whyNot(key: string, taken: readonly string[]): string | null {
  if (key === '') return 'Type the key that it is to have in the file.'
  if (key.length > MAX_KEY_LETTERS) return 'This key is too long.'
  return taken.includes(key) ? 'This key is there already.' : null
}

const DAY = '2024-01-02'

/** Adds a key with an empty value of the kind that is chosen; its field has the focus then. */
export function AddField({ path, suffix, taken, offered = [] }: Props) {
  const { path: article, table } = useForm()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<NewKind>('text')
  const [wrong, setWrong] = useState<string | null>(null)
  const id = useId()
  const rowOf = (key: string): TableRow | undefined => offered.find((row) => row.key === key)

  const type = (key: string): void => {
    setTyped(key)
    setWrong(null)
    const row = rowOf(key)
    if (row !== undefined) setKind(newKindOf(row.kind))
  }
  const close = (): void => {
    setOpen(false)
    type('')
    setKind('text')
  }
  const add = (): void => {
    const key = typed.trim()
    const why = whyNot(key, taken)
    if (why !== null) {
      setWrong(why)
      return
    }
    const row = rowOf(key)
    const at = row === undefined ? [...path, key] : stepsTo(key)
    // As a text, since it is one in the file; what it is for its row says.
    beginAs(article, at, kind === 'text' && row?.kind === 'picture' ? row.kind : kind)
    const value = newValue(kind, dateLike(DAY, Date.now(), table.timeZone))
    if (!makeEdits(article, [{ op: 'set', path: at, value }], pathKey(path))) {
      setWrong('It can’t be added by form. Write it in Source.')
      return
    }
    close()
    useReveal.setState({ field: { path: at } })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') add()
    else close()
  }
  if (!isOpen) {
    return (
      <AddButton data-field={pathKey(path)} onClick={() => setOpen(true)}>
        {`Add field${suffix}`}
      </AddButton>
    )
  }
  return (
    <div className={styles.add}>
      <SuggestInput
        id={id}
        field={pathKey(path)}
        label={`Key of the new field${suffix}`}
        value={typed}
        readOnly={false}
        takesFocus
        placeholder="Its key in the file"
        describedBy={wrong === null ? undefined : `${id}-wrong`}
        suggestions={offered.map(({ key }) => key)}
        onType={type}
        onChoose={type}
        onKey={onKey}
      />
      <select
        aria-label={`Kind of the new field${suffix}`}
        className={styles.kind}
        value={kind}
        onChange={(event) => setKind(newKinds.find(([one]) => one === event.target.value)?.[0] ?? 'text')}
      >
        {newKinds.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
      <Button aria-label={`Add the new field${suffix}`} onClick={add}>
        Add
      </Button>
      <Button aria-label={`Cancel the new field${suffix}`} onClick={close}>
        Cancel
      </Button>
      {wrong !== null && (
        <div className={styles.wrong}>
          <Note id={`${id}-wrong`} severity="error" role="alert">
            {wrong}
          </Note>
        </div>
      )}
    </div>
  )
}
