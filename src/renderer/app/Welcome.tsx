import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './app.module.css'
import { call } from './client'
import { openFolder } from './folders'
import { useSession } from './session'

/** A window without a workspace: open one. */
export function Welcome() {
  const [recents, setRecents] = useState(useSession((session) => session.start?.recents ?? []))
  return (
    <main className={styles.welcome}>
      <h1>Open a folder of articles</h1>
      <p>Markdown files with front matter, usually a git checkout. Opening writes nothing into it.</p>
      <div className={styles.choices}>
        <button type="button" className={styles.primary} onClick={() => openFolder('openFolder', {})}>
          <IconFolderOpen size={18} stroke={1.6} aria-hidden="true" /> Open folder…
        </button>
        <button type="button" className={styles.button} onClick={() => openFolder('openSample', {})}>
          Open the sample
        </button>
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
                <button
                  type="button"
                  className={styles.button}
                  aria-label={`Forget ${name}`}
                  onClick={() => void call('forgetRecent', { id }).then(setRecents)}
                >
                  Forget
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
