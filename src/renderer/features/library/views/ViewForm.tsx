import type { FormEvent, ReactNode } from 'react'
import { Button } from '../../../ui/button/Button'
import styles from './view-form.module.css'
import { closeQuestion } from './views'

interface Props {
  /** Resolves with why it was refused, or null: then the dialog closes. */
  readonly onSubmit: () => Promise<string | null>
  readonly onFault: (fault: string) => void
  /** The button that does it. */
  readonly action: ReactNode
  readonly children: ReactNode
}

/** What is asked about a view, with the way out and the button that does it. */
export function ViewForm({ onSubmit, onFault, action, children }: Props) {
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const why = await onSubmit()
    if (why === null) closeQuestion()
    else onFault(why)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {children}
      <div className={styles.buttons}>
        <Button onClick={closeQuestion}>Cancel</Button>
        {action}
      </div>
    </form>
  )
}

/** Why it was refused; said at once. */
export const Refused = ({ id, fault }: { readonly id: string; readonly fault: string | null }) =>
  fault !== null && (
    <p id={id} role="alert" className={styles.fault}>
      {fault}
    </p>
  )

/** What the view shows. */
export const Shows = ({ id, query }: { readonly id: string; readonly query: string }) => (
  <p id={id} className={styles.shows}>
    {query === '' ? 'Shows all articles' : 'Shows'} {query !== '' && <code dir="ltr">{query}</code>}
  </p>
)
