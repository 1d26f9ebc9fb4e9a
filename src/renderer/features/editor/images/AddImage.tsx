import { AddButton } from '../form/entries/AddButton'
import type { Spot } from './placed'
import { putTaken } from './put'
import { usePictureTarget } from './use-picture-target'

interface Props {
  /** The file of the article. */
  readonly article: string
  readonly spot: Spot
  /** By which the form finds the button. */
  readonly field: string
  /** 'Add image' */
  readonly label: string
  readonly onAdd: () => void
}

/** Adds an empty picture by a click; pictures that are pasted on it or dropped, as they are. */
export function AddImage({ article, spot, field, label, onAdd }: Props) {
  const { ref, isOver, handlers } = usePictureTarget<HTMLButtonElement>(
    true,
    (taken) => void putTaken(article, spot, taken),
  )
  return (
    <AddButton
      ref={ref}
      data-field={field}
      data-over={isOver}
      title="Pictures, or their web addresses, can be pasted or dropped here"
      onClick={onAdd}
      {...handlers}
    >
      {label}
    </AddButton>
  )
}
