import { Dialog } from '../ui/Dialog'
import { Kbd } from '../ui/Kbd'
import styles from './app.module.css'
import { commands } from './commands'
import { readableKey } from './readable-key'
import { useSession } from './session'
import { hide, useWindows } from './windows'

const groups = [
  { title: 'Everywhere', scope: 'everywhere' },
  { title: 'In list and triage', scope: 'list' },
  { title: 'In triage', scope: 'triage' },
] as const

/** '?': all keys, from the command values themselves. */
export function KeysDialog() {
  const shown = useWindows((windows) => windows.shown) === 'keys'
  const mac = useSession((session) => session.start?.platform === 'darwin')
  if (!shown) return null
  return (
    <Dialog label="Keys" wide onClose={hide}>
      <div className={styles.keys}>
        {groups.map(({ title, scope }) => (
          <section key={scope} aria-label={title}>
            <h2>{title}</h2>
            <dl>
              {commands
                .filter((command) => command.scope === scope && command.keys)
                .map(({ id, label, keys }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {keys?.map((key) => (
                        <span key={key}>
                          <Kbd>{readableKey(key, mac)}</Kbd>
                          <span className="visually-hidden">{readableKey(key, mac)}</span>
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <button type="button" className={styles.button} onClick={hide}>
        Close
      </button>
    </Dialog>
  )
}
