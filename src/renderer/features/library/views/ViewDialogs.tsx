import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { View } from '../../../../shared/ipc/contract'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import input from '../../../ui/text-input.module.css'
import { useLibrary } from '../store'
import styles from './view-dialogs.module.css'
import { askView, changeViews, useViewQuestion } from './views'

const close = (): void => askView(null)

/** New, rename or delete a view of the team, as it is asked. */
export function ViewDialogs() {
  const question = useViewQuestion((state) => state.question)
  switch (question?.kind) {
    case undefined:
      return null
    case 'create':
      return <NewView />
    case 'rename':
      return <RenameView view={question.view} />
    case 'delete':
      return <DeleteView view={question.view} />
  }
}

function NewView() {
  const { text, sort } = useLibrary()
  return (
    <NameDialog
      label="New view"
      action="Create view"
      query={text.trim()}
      onName={(name) => changeViews({ kind: 'create', view: { name, query: text.trim(), sort } })}
    />
  )
}

function RenameView({ view }: { readonly view: View }) {
  return (
    <NameDialog
      label="Rename view"
      action="Rename view"
      name={view.name}
      query={view.query}
      onName={(to) => changeViews({ kind: 'rename', name: view.name, to })}
    />
  )
}

interface NameProps {
  readonly label: string
  readonly action: string
  readonly name?: string
  readonly query: string
  /** Resolves with why it was refused, or null. */
  readonly onName: (name: string) => Promise<string | null>
}

function NameDialog({ label, action, name: before = '', query, onName }: NameProps) {
  const [name, setName] = useState(before)
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const why = name.trim() === '' ? 'A view needs a name.' : await onName(name.trim())
    if (why === null) close()
    else setFault(why)
  }
  return (
    <Dialog label={label} onClose={close}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <h2>{label}</h2>
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          type="text"
          className={input.input}
          dir="auto"
          maxLength={80}
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={`${id}-query${fault === null ? '' : ` ${id}-fault`}`}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setFault(null)
          }}
        />
        {fault !== null && (
          <p id={`${id}-fault`} role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <Shows id={`${id}-query`} query={query} />
        <Buttons>
          <Button type="submit" tone="primary">
            {action}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  )
}

function DeleteView({ view }: { readonly view: View }) {
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const why = await changeViews({ kind: 'delete', name: view.name })
    if (why === null) close()
    else setFault(why)
  }
  return (
    <Dialog label="Delete view" onClose={close}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <h2>
          Delete the view “<bdi>{view.name}</bdi>”?
        </h2>
        <p>It goes for everyone who shares this folder. Its articles stay as they are.</p>
        <Shows id={`${id}-query`} query={view.query} />
        {fault !== null && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <Buttons>
          <Button type="submit" tone="danger" aria-describedby={`${id}-query`}>
            Delete view
          </Button>
        </Buttons>
      </form>
    </Dialog>
  )
}

function Shows({ id, query }: { readonly id: string; readonly query: string }) {
  return (
    <p id={id} className={styles.shows}>
      {query === '' ? 'Shows all articles' : 'Shows'} {query !== '' && <code dir="ltr">{query}</code>}
    </p>
  )
}

function Buttons({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.buttons}>
      <Button onClick={close}>Cancel</Button>
      {children}
    </div>
  )
}
