import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './menu.module.css'

interface Props {
  /** Its name for screen readers. */
  readonly label: string
  /** Called for Esc, Tab and a click elsewhere; the caller gives the focus back to what opened the menu. */
  readonly close: () => void
  readonly children: ReactNode
  /** Where its upper left corner stands in the window (CSS px); else below what holds it. */
  readonly at?: { readonly left: number; readonly top: number }
}

/** A menu that is open: its first item has the focus, arrows go round. */
export function Menu({ label, close, children, at }: Props) {
  const menu = useRef<HTMLDivElement>(null)
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first item gets the focus when the menu opens
  useEffect(() => items()[0]?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items()
    const now = all.indexOf(document.activeElement as HTMLElement)
    const places: Readonly<Record<string, number>> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }
    const to = places[event.key]
    if (to === undefined && event.key !== 'Escape' && event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (to === undefined) close()
    else all.at(to % all.length)?.focus()
  }
  const style: CSSProperties | undefined = at && { position: 'fixed', ...at }
  return (
    <>
      {/* A click anywhere else closes the menu and does nothing more. */}
      <div className={styles.behind} aria-hidden="true" onPointerDown={close} />
      <div ref={menu} role="menu" aria-label={label} className={styles.menu} style={style} onKeyDown={onKeyDown}>
        {children}
      </div>
    </>
  )
}

interface ItemProps {
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly children: string
  /** Second line: a folder's path. */
  readonly hint?: string
  /** One of several of which one is chosen, with `several` any number. */
  readonly checked?: boolean
  readonly several?: boolean
}

export function MenuItem({ icon, onClick, children, hint, checked, several = false }: ItemProps) {
  const choice = several ? 'menuitemcheckbox' : 'menuitemradio'
  return (
    <button
      type="button"
      {...(checked === undefined ? { role: 'menuitem' } : { role: choice, 'aria-checked': checked })}
      tabIndex={-1}
      className={styles.item}
      onClick={onClick}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.text}>
        {children}
        {hint && <bdi dir="ltr">{hint}</bdi>}
      </span>
    </button>
  )
}
