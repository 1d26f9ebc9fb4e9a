import type { MouseEvent } from 'react'

/** A button that goes with what it does leaves the focus in its card. */
export const stayInCard = ({ currentTarget }: MouseEvent): void =>
  currentTarget.closest('fieldset')?.querySelector<HTMLElement>('[data-entry-focus]')?.focus()
