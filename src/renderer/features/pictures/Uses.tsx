import { pictureNote } from '../../../shared/query/picture-uses'
import styles from './uses.module.css'

interface Props {
  /** How many articles have the picture. */
  readonly uses: number
  /** Lists them. */
  readonly onFind: () => void
  /** In a list's option a button can't be: there it is for the mouse, and a command for the keys. */
  readonly inOption?: boolean
}

const FIND = 'List the articles with this picture'

/** 'stock picture, used 51 times', which leads to those articles; nothing of a picture that few have. */
export function Uses({ uses, onFind, inOption = false }: Props) {
  const note = pictureNote(uses)
  if (note === null) return null
  if (!inOption) {
    return (
      <button type="button" className={styles.uses} title={FIND} onClick={onFind}>
        {note}
      </button>
    )
  }
  return (
    <span
      className={styles.uses}
      title={FIND}
      aria-hidden="true"
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        onFind()
      }}
    >
      {note}
    </span>
  )
}
