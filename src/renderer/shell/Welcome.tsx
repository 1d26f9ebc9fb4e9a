import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../core/client'
import { useSession } from '../core/session'
import { Button } from '../ui/button/Button'
import { openFolder } from './folders'
import { WholePage } from './WholePage'
import styles from './welcome.module.css'

/** A window without a workspace: open one. */
export function Welcome() {
  const [recents, setRecents] = useState(useSession((session) => session.start?.recents ?? []))
  return (
    <WholePage>
      <h1>Open a folder of articles</h1>
      <p>Markdown files with front matter, usually a git checkout. Opening writes nothing into it.</p>
      <div className={styles.choices}>
        <Button tone="primary" onClick={() => openFolder('openFolder', {})}>
          <IconFolderOpen size={18} stroke={1.6} aria-hidden="true" /> Open folder…
        </Button>
        <Button onClick={() => openFolder('openSample', {})}>Open the sample</Button>
      </div>
      {recents.length > 0 && (
        <section aria-label="Recent folders">
          <h2>Recent</h2>
          <ul className={styles.recents}>
            {recents.map(({ id, name, folder }) => (
              <li key={id}>
                <button type="button" className={styles.recent} onClick={() => openFolder('openRecent', { id })}>
                  <strong>{name}</strong> <bdi dir="ltr">{folder}</bdi>
                </button>
                <Button
                  aria-label={`Forget ${name}`}
                  onClick={() => void call('forgetRecent', { id }).then(setRecents)}
                >
                  Forget
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </WholePage>
  )
}
