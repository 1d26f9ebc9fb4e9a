import { type ReactNode, useEffect, useRef } from 'react'
import styles from '../editor.module.css'

interface Props {
  /** Its name for checks and screen readers. */
  readonly label: string
  /** What it says on top. */
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The platform's own modal dialog: it keeps the focus, closes by Esc and gives the focus back. */
export function Dialog({ label, title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 className={styles.dialogTitle}>{title}</h2>
      {children}
    </dialog>
  )
}
