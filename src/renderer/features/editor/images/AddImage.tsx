import type { Path } from '../../../../shared/article'
import { AddButton } from '../form/entries/AddButton'
import { pathKey } from '../text/values'
import { putTaken } from './put'
import { usePictureTarget } from './use-picture-target'

interface Props {
  /** The file of the article. */
  readonly article: string
  /** Its list of pictures. */
  readonly path: Path
  /** 'Add image' */
  readonly label: string
  readonly onAdd: () => void
}

/** Adds an empty picture by a click; pictures that are pasted on it or dropped, as they are. */
export function AddImage({ article, path, label, onAdd }: Props) {
  const { ref, isOver, handlers } = usePictureTarget<HTMLButtonElement>(
    true,
    (taken) => void putTaken(article, { list: path, entry: null }, taken),
  )
  return (
    <AddButton
      ref={ref}
      data-field={pathKey(path)}
      data-over={isOver}
      title="Pictures, or their web addresses, can be pasted or dropped here"
      onClick={onAdd}
      {...handlers}
    >
      {label}
    </AddButton>
  )
}
