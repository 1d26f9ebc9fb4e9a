import type { Pixels } from '../../../../../shared/pictures/size'
import { Picture } from '../../../pictures'
import styles from './thumb.module.css'

interface Props {
  /** As the file has it. */
  readonly url: string
  /** Whose initial stands in where there is no picture. */
  readonly name: string
  readonly size: 'small' | 'large' | 'card'
  /** Told how large a picture of the folder is. */
  readonly onSize?: ((size: Pixels) => void) | undefined
}

/** A picture of an article, in one of the form's sizes. */
export function Thumb({ url, name, size, onSize }: Props) {
  return (
    <span className={styles.thumb} data-size={size}>
      <Picture src={url === '' ? null : url} name={name} size={size === 'small' ? 'row' : 'card'} onSize={onSize} />
    </span>
  )
}
