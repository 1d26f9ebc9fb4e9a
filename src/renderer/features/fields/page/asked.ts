import type { Row } from '../../../../shared/fields'

/** A field whose label, choices or order somebody wants to write. */
export interface Asked {
  readonly row: Row
  /** What is written first; `choices` also makes a choice of it. */
  readonly first: 'label' | 'choices' | 'order'
}

export type Ask = (asked: Asked) => void
