import { readFront } from '../../../../shared/article/read/front'
import type { FieldTable } from '../../../../shared/fields/table/table'
import { drawn } from '../../../../shared/text/label'
import { sourceOf } from '../conflict/value-source'
import styles from './read-only-fields.module.css'

/** More are in its text. */
const MAX_SHOWN = 200

interface Props {
  readonly text: string
  readonly table: FieldTable
}

/** The fields of front matter that is read and not written, TOML or JSON, title first; nothing where there are none. */
export function ReadOnlyFields({ text, table }: Props) {
  const { data } = readFront(text)
  const isTitle = (key: string): boolean => table.roles.title.includes(key)
  const keys = Object.keys(data).toSorted((a, b) => Number(isTitle(b)) - Number(isTitle(a)))
  if (keys.length === 0) return null
  return (
    <dl className={styles.fields} aria-label="Fields, read only">
      {keys.slice(0, MAX_SHOWN).map((key) => (
        <div key={key} className={styles.field}>
          <dt>
            <bdi>{key}</bdi>
          </dt>
          <dd dir="auto">{drawn(sourceOf(data[key]))}</dd>
        </div>
      ))}
    </dl>
  )
}
