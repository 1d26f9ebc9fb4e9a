import { IconFolderOpen, IconNews } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../core/client'
import { readableKey } from '../../core/readable-key'
import { useSession } from '../../core/session'
import { Button } from '../../ui/button/Button'
import { Kbd } from '../../ui/button/Kbd'
import { openFolder } from '../folders'
import { WholePage } from '../WholePage'
import styles from './welcome.module.css'

const keys = [
  { keys: ['J', 'K'], does: 'go through the list, and the space bar looks at an article beside it' },
  { keys: ['P', 'R'], does: 'publish an article, or pass it over, and go on to the next' },
  { keys: ['Mod+K'], does: 'finds every command, article, view and setting by a few letters' },
] as const

const never = [
  'Opening a folder writes nothing into it.',
  'A save writes the lines that you changed, and no other.',
  'Nothing that you write is sent anywhere, and no server is asked for pictures before you say so.',
] as const

/** A window without a folder: what this is, three keys, what it never does, and the ways in. */
export function Welcome() {
  const [recents, setRecents] = useState(useSession((session) => session.start?.recents ?? []))
  const mac = useSession((session) => session.start?.platform === 'darwin')
  const start = useRef<HTMLButtonElement>(null)
  useEffect(() => start.current?.focus(), [])
  return (
    <WholePage>
      <div className={styles.welcome}>
        <h1>A desk for a folder of articles</h1>
        <p className={styles.what}>
          Copydesk opens Markdown files with front matter, usually a git checkout, and edits them in place: what is
          published, titles, topics, dates, pictures and related stories.
        </p>
        <div className={styles.choices}>
          <Button ref={start} tone="primary" size="large" onClick={() => openFolder('openFolder', {})}>
            <IconFolderOpen size={18} stroke={1.6} aria-hidden="true" /> Open your folder…
          </Button>
          <Button size="large" onClick={() => openFolder('openSample', {})}>
            <IconNews size={18} stroke={1.6} aria-hidden="true" /> Try the sample
          </Button>
          <span>or drop a folder on this window</span>
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
                    size="small"
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
        <div className={styles.sides}>
          <section aria-labelledby="welcome-keys">
            <h2 id="welcome-keys">Three keys</h2>
            <ul>
              {keys.map(({ keys: caps, does }) => (
                <li key={does}>
                  {caps.map((cap) => (
                    <span key={cap}>
                      <Kbd>{readableKey(cap, mac)}</Kbd>
                      <span className="visually-hidden">{readableKey(cap, mac)} </span>
                    </span>
                  ))}{' '}
                  {does}
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="welcome-never">
            <h2 id="welcome-never">What it never does</h2>
            <ul>
              {never.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </WholePage>
  )
}
