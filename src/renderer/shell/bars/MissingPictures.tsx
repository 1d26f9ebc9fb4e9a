import { counted } from '../../../shared/numbers'
import { missingPictures } from '../../../shared/query'
import { useSession } from '../../core/session'
import { listArticles, useLibrary } from '../../features/library'
import styles from './missing-pictures.module.css'

/** At the foot of the window: that no server was asked yet, else how many articles have a picture that can't be had, which it finds. */
export function MissingPictures() {
  const pictures = useSession(({ workspace }) => workspace?.pictures)
  const missing = useLibrary(({ views }) => views[missingPictures] ?? 0)
  if (pictures === undefined || pictures.servers === 0) return null
  if (pictures.shown === null) return <span>No server has been asked for anything</span>
  if (pictures.shown === false || missing === 0) return null
  return (
    <button type="button" className={styles.missing} onClick={() => listArticles(missingPictures)}>
      {counted(missing, 'article')} {missing === 1 ? 'misses' : 'miss'} a picture
    </button>
  )
}
