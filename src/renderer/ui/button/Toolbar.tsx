import { Toolbar as Base } from '@base-ui/react/toolbar'
import type { ComponentProps, KeyboardEvent } from 'react'

/** Home and End go to the first and the last button; the library's toolbar leaves them out. */
function goToEnd(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Home' && event.key !== 'End') return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  event.preventDefault()
  buttons.at(event.key === 'Home' ? 0 : -1)?.focus()
}

/** Buttons in a row: one stop for Tab, ← and → inside. Each of its buttons is a `ToolbarButton`. */
export const Toolbar = (props: Omit<ComponentProps<typeof Base.Root>, 'onKeyDown'>) => (
  <Base.Root onKeyDown={goToEnd} {...props} />
)

/** One of its buttons; with `render` one that has a look of its own. */
export const ToolbarButton = Base.Button
