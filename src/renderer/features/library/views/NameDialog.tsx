import { useId, useState } from 'react'
import { Button } from '../../../ui/button/Button'
import { Dialog } from '../../../ui/Dialog'
import input from '../../../ui/text-input.module.css'
import { Refused, Shows, ViewForm } from './ViewForm'
import { closeQuestion } from './views'

interface Props {
  readonly label: string
  readonly action: string
  readonly name?: string
  readonly query: string
  /** Why the query is none; null where it can be read. */
  readonly queryFault?: string | null
  /** Resolves with why it was refused, or null. */
  readonly onName: (name: string) => Promise<string | null>
}

/** Asks for the name of a view. */
export function NameDialog({ label, action, name: before = '', query, queryFault = null, onName }: Props) {
  const [name, setName] = useState(before)
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const submit = async (): Promise<string | null> => {
    if (name.trim() === '') return 'A view needs a name.'
    return queryFault === null ? onName(name.trim()) : 'A view needs a search that can be read.'
  }
  return (
    <Dialog label={label} onClose={closeQuestion}>
      <ViewForm
        action={
          <Button type="submit" tone="primary">
            {action}
          </Button>
        }
        onSubmit={submit}
        onFault={setFault}
      >
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
          aria-describedby={[`${id}-query`, fault !== null && `${id}-fault`, queryFault !== null && `${id}-query-fault`]
            .filter(Boolean)
            .join(' ')}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setFault(null)
          }}
        />
        <Refused id={`${id}-fault`} fault={fault} />
        <Shows id={`${id}-query`} query={query} />
        <Refused id={`${id}-query-fault`} fault={queryFault} />
      </ViewForm>
    </Dialog>
  )
}
