import { IconEyeOff, IconFileCheck } from '@tabler/icons-react'
import { counted, number } from '../../../../shared/numbers'
import { useFieldsRead } from '../store'
import styles from './fields-from.module.css'

/** Beside the page: what the folder is told from, and which of its files are no articles. */
export function FieldsFrom() {
  const read = useFieldsRead((state) => state.read)
  if (read === null || read.understood === null) return null
  const { understood, leftOut } = read
  const files = leftOut.reduce((sum, one) => sum + one.files, 0)
  return (
    <section aria-label="Read from" className={styles.from}>
      <h3>Read from</h3>
      <ul>
        {understood.site.evidence.map(({ words }) => (
          <li key={words}>
            <IconFileCheck size={16} stroke={1.6} aria-hidden="true" />
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {files > 0 && (
        <>
          <h3>{files === 1 ? '1 file is no article' : `${counted(files, 'file')} are no articles`}</h3>
          <ul>
            {leftOut.map((one) => (
              <li key={one.words}>
                <IconEyeOff size={16} stroke={1.6} aria-hidden="true" />
                <bdi>{one.words}</bdi>
                <span>{number(one.files)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
