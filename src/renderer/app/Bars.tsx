import { IconX } from '@tabler/icons-react'
import { keepFocus } from '../features/library'
import { IconButton } from '../ui/IconButton'
import styles from './bars.module.css'
import { dismissBar, useSession } from './session'

/** Failures and notices: each stays until it is dismissed, and nothing waits for it. */
export function Bars() {
  const bars = useSession((session) => session.bars)
  if (bars.length === 0) return null
  return (
    <section aria-label="Notices" className={styles.bars}>
      {bars.map(({ id, text, kind }) => (
        <div key={id} role={kind === 'alert' ? 'alert' : undefined} className={styles.notice} data-kind={kind}>
          <p>{text}</p>
          <IconButton
            label={`Dismiss: ${text}`}
            icon={IconX}
            onClick={() => {
              dismissBar(id)
              keepFocus()
            }}
          />
        </div>
      ))}
    </section>
  )
}
