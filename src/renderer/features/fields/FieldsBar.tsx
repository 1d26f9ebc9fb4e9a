import { IconForms } from '@tabler/icons-react'
import { useState } from 'react'
import { siteNames } from '../../../shared/fields/table/site'
import type { FieldTable } from '../../../shared/fields/table/table'
import { counted } from '../../../shared/numbers'
import { alert, announce, useSession } from '../../core/session'
import { showSettings } from '../../core/windows'
import { type Asked, QuestionBar } from '../../ui/bar/QuestionBar'
import styles from './fields-bar.module.css'
import { looksRight } from './store'

/** The keys that say most of a folder, by what they mean. */
function mainKeys({ roles, switch: turned }: FieldTable): readonly (readonly [label: string, key: string])[] {
  const found = [
    ['Switch', turned?.key],
    ['Date', roles.date[0]],
    ['Topics', roles.topics[0]],
    ['Picture', roles.picture[0]],
  ] as const
  return found.flatMap(([label, key]) => (key == null ? [] : [[label, key] as const]))
}

/** First open of a folder that is no newsroom: what was understood of it. Nothing waits for the answer. */
export function FieldsBar({ answered, later }: Asked) {
  const asked = useSession(({ workspace }) => workspace?.asksFields ?? null)
  const table = useSession(({ workspace }) => workspace?.fields)
  const [answering, setAnswering] = useState(false)
  if (asked === null || table === undefined) return null
  const { articles, leftOut } = asked
  const agree = async (): Promise<void> => {
    setAnswering(true)
    try {
      await looksRight()
      announce('The fields stay as they are')
      answered()
    } catch (error) {
      alert(`The answer was not kept: ${(error as Error).message} Try again.`)
    } finally {
      setAnswering(false)
    }
  }
  return (
    <QuestionBar
      label="Fields"
      icon={IconForms}
      waits={answering}
      answers={[
        { label: 'Looks right', give: agree },
        { label: 'Change…', give: async () => showSettings('fields') },
      ]}
      later={later}
    >
      <p className={styles.line}>
        <strong>
          {siteNames[table.site]}, {counted(articles, 'article')}.
        </strong>
        {mainKeys(table).map(([label, key]) => (
          <span key={label} className={styles.key}>
            {label} <code>{key}</code>
          </span>
        ))}
        {leftOut > 0 && (
          <span className={styles.leftOut}>
            {leftOut === 1 ? '1 file is no article' : `${counted(leftOut, 'file')} are no articles`}
          </span>
        )}
      </p>
    </QuestionBar>
  )
}
