import { type ReactNode, useEffect, useRef } from 'react'
import styles from './dialog.module.css'
import { focusableAround } from './use-focus-around'

interface Props {
  /** Its name for screen readers. */
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** 'double': two articles fit side by side. 'page': the whole window but for its header. */
  readonly wide?: boolean | 'double' | 'page'
}

/** The platform's own modal dialog: it keeps the focus, closes by Esc and gives the focus back. */
export function Dialog({ label, onClose, children, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  /** Whether the mouse was pressed, and let go, on the backdrop: a drag from one side to the other clicks there too. */
  const press = useRef({ down: false, up: false })
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    // What had the focus may go while the dialog is open: then what it stood in gets it back.
    const around = focusableAround(before)
    const selection = document.getSelection()
    const caret = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
    if (element && !element.open) element.showModal()
    // What a dialog is about may stand behind a button of its head.
    element?.querySelector<HTMLElement>('[data-begins]')?.focus()
    // The platform enters a group of radio buttons at the first one; keys enter it at the one that is chosen.
    const first = document.activeElement
    if (first instanceof HTMLInputElement && first.type === 'radio' && !first.checked) {
      element?.querySelector<HTMLElement>(`[name="${CSS.escape(first.name)}"]:checked`)?.focus()
    }
    return () => {
      element?.close()
      if (!(before instanceof HTMLElement)) return
      if (before.isConnected) before.focus()
      else around?.focus()
      // A text that is no input, like the source, would have its caret at its beginning.
      if (before.isContentEditable && caret !== null && before.contains(caret.startContainer)) {
        selection?.removeAllRanges()
        selection?.addRange(caret)
      }
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the dialog's own key; the click is one on its backdrop
    <dialog
      ref={dialog}
      aria-label={label}
      className={styles.dialog}
      data-wide={wide}
      onCancel={(event) => {
        // React tells it also of a dialog that this one holds.
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
      onPointerDown={({ target }) => {
        press.current = { down: target === dialog.current, up: false }
      }}
      onPointerUp={({ target }) => {
        press.current.up = target === dialog.current
      }}
      onClick={({ target }) => {
        const { down, up } = press.current
        press.current = { down: false, up: false }
        if (target === dialog.current && down && up) onClose()
      }}
    >
      <div className={styles.inside}>{children}</div>
    </dialog>
  )
}
