import { Menu as Base } from '@base-ui/react/menu'
import { IconChevronRight } from '@tabler/icons-react'
import { createContext, type ReactElement, type ReactNode, useContext, useRef, useState } from 'react'
import styles from './menu.module.css'

interface Props {
  /** Its name for screen readers. */
  readonly label: string
  /** The button that opens it. */
  readonly button: ReactElement
  readonly children: ReactNode
  /** Which of their sides stand above each other. */
  readonly align?: 'start' | 'end'
}

/** Gives the focus back to the menu's button. */
const Leaving = createContext<() => void>(() => undefined)
/** Where menus stand in the page. */
const Place = createContext<HTMLElement | null>(null)

/** A button and the menu that it opens: below it, or above where the window ends. */
export function Menu({ label, button, children, align = 'start' }: Props) {
  const opener = useRef<HTMLButtonElement>(null)
  // It stands beside its button and not at the end of the page, so that it is inside the button's region, or dialog.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <Base.Root>
      <Base.Trigger ref={opener} render={button} />
      <div ref={setPlace} className={styles.place} />
      <Base.Portal container={place}>
        {/* A click anywhere else closes the menu and does nothing more. */}
        <Base.Backdrop className={styles.behind} />
        <Base.Positioner
          align={align}
          sideOffset={4}
          collisionPadding={8}
          positionMethod="fixed"
          className={styles.positioner}
        >
          <Base.Popup aria-label={label} className={styles.menu}>
            <Place value={place}>
              <Leaving value={() => opener.current?.focus()}>{children}</Leaving>
            </Place>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface ItemProps {
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly children: string
  /** Second line: a folder's path. */
  readonly hint?: string
  /** One of several of which one is chosen, with `several` any number: the menu stays open. */
  readonly checked?: boolean
  readonly several?: boolean
  /** At its right: what is chosen now, how many it is about. */
  readonly end?: ReactNode
}

export function MenuItem({ icon, onClick, children, hint, checked, several = false, end }: ItemProps) {
  const leave = useContext(Leaving)
  const choice = several ? 'menuitemcheckbox' : 'menuitemradio'
  const run = (): void => {
    if (several) {
      onClick()
      return
    }
    // Once the menu is closed, with the focus on its button: what is done looks where it is, and a dialog gives it back to there.
    setTimeout(() => {
      leave()
      onClick()
    })
  }
  return (
    <Base.Item
      nativeButton
      render={<button type="button" />}
      {...(checked === undefined ? {} : { role: choice, 'aria-checked': checked })}
      className={styles.item}
      closeOnClick={!several}
      onClick={run}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.text}>
        {children}
        {hint && <bdi dir="ltr">{hint}</bdi>}
      </span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </Base.Item>
  )
}

interface SubMenuProps extends Pick<ItemProps, 'icon' | 'end'> {
  /** Its item's words, and the name of its menu. */
  readonly label: string
  readonly children: ReactNode
}

/** An item that opens a menu of its own beside it: by →, Enter, or the mouse resting on it. */
export function SubMenu({ icon, label, end, children }: SubMenuProps) {
  const place = useContext(Place)
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={styles.item} label={label}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <span className={styles.text}>{label}</span>
        <span className={styles.end}>
          {end}
          <IconChevronRight size={14} stroke={1.6} aria-hidden="true" />
        </span>
      </Base.SubmenuTrigger>
      <Base.Portal container={place}>
        <Base.Positioner sideOffset={4} collisionPadding={8} positionMethod="fixed" className={styles.positioner}>
          <Base.Popup aria-label={label} className={styles.menu}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  )
}
