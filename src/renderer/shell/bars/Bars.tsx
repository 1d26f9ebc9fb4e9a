import { IconX } from '@tabler/icons-react'
import { dismissBar, useSession } from '../../core/session'
import { showSettings } from '../../core/windows'
import { keepFocus } from '../../features/library'
import { Button } from '../../ui/button/Button'
import { IconButton } from '../../ui/button/IconButton'
import styles from './bars.module.css'

/** Failures and notices: each stays until it is dismissed, and nothing waits for it. That the folder is gone stays while it is. */
export function Bars() {
  const bars = useSession((session) => session.bars)
  const gone = useSession((session) => (session.workspace?.gone ? session.workspace.folder : null))
  if (bars.length === 0 && gone === null) return null
  return (
    <section aria-label="Notices" className={styles.bars} data-pane>
      {gone !== null && (
        <div role="alert" className={styles.notice} data-kind="alert">
          <p>
            The folder <bdi>{gone}</bdi> is gone. What you typed is kept; it can be saved when the folder is back.
          </p>
        </div>
      )}
      {bars.map(({ id, text, kind, page }) => (
        <div key={id} role={kind === 'alert' ? 'alert' : undefined} className={styles.notice} data-kind={kind}>
          <p>{text}</p>
          {page === 'fields' && <Button onClick={() => showSettings(page)}>Look at the fields…</Button>}
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
