import type { Command } from '../../core/command'
import { readableKey } from '../../core/readable-key'
import { useSession } from '../../core/session'
import { hide, useWindows } from '../../core/windows'
import { Button } from '../../ui/button/Button'
import { Kbd } from '../../ui/button/Kbd'
import { Dialog } from '../../ui/Dialog'
import { commands } from '../commands'
import styles from './keys-dialog.module.css'

const groups = [
  { title: 'Everywhere', scope: 'everywhere' },
  { title: 'In triage', scope: 'triage' },
  { title: 'In list and triage', scope: 'list' },
] as const

/** What keys do in a scope; commands of one name, such as those of the digits, share a line. */
function keysOf(scope: Command['scope']): (readonly [label: string, keys: readonly string[]])[] {
  const found = new Map<string, readonly string[]>()
  for (const { label, keys, scope: where } of commands) {
    if (where === scope && keys) found.set(label, [...(found.get(label) ?? []), ...keys])
  }
  return [...found]
}

/** '?': all keys, from the command values themselves. */
export function KeysDialog() {
  const shown = useWindows((windows) => windows.shown) === 'keys'
  const mac = useSession((session) => session.start?.platform === 'darwin')
  if (!shown) return null
  return (
    <Dialog label="Keys" wide onClose={hide}>
      {/* The button has the focus, and what has the focus is in sight: the dialog begins with it. */}
      <header className={styles.head}>
        <h2>Keys</h2>
        <Button onClick={hide}>Close</Button>
      </header>
      <div className={styles.keys}>
        {groups.map(({ title, scope }) => (
          <section key={scope} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keysOf(scope).map(([label, keys]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((key) => (
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
    </Dialog>
  )
}
