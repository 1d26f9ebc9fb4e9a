import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { counted, number } from '../../../shared/numbers'
import { useSession } from '../../core/session'
import { useLibrary } from '../../features/library'
import { clockTime } from '../../ui/age'
import { MissingPictures } from './MissingPictures'
import styles from './status-bar.module.css'

/** How long a proof and an announcement stay in sight (ms). */
const PROOF_MS = 2_000
const SAID_MS = 6_000

/** What stands in `entry`, for `ms` after it was said. */
function useFor<T extends { readonly text: string; readonly at: number }>(entry: T | null, ms: number): string {
  const [over, setOver] = useState<number | null>(null)
  const at = entry?.at ?? null
  useEffect(() => {
    if (at === null) return
    const timer = setTimeout(() => setOver(at), ms)
    return () => clearTimeout(timer)
  }, [at, ms])
  return entry === null || over === entry.at ? '' : entry.text
}

/** Counts at the left, what was said in the middle, at the right what the last save wrote and which pictures can't be shown. */
export function StatusBar() {
  const all = useLibrary((library) => library.all)
  const scanning = useLibrary((library) => library.scanning !== null)
  const left = useLibrary((library) => (library.checking ? library.checking.total - library.checking.done : 0))
  const heard = useLibrary((library) => library.heard)
  const isGone = useSession((session) => session.workspace?.gone ?? false)
  // What an earlier run left is in the view's count alone; what was typed just now reaches it a moment later.
  const kept = useLibrary((library) => library.views['is:unsaved'] ?? 0)
  const unsaved = Math.max(
    kept,
    useSession((session) => session.unsaved.size),
  )
  const said = useFor(
    useSession((session) => session.announcement),
    SAID_MS,
  )
  const proof = useFor(
    useSession((session) => session.proof),
    PROOF_MS,
  )
  return (
    <footer className={styles.footer}>
      <span>{counted(all, 'article')}</span>
      {unsaved > 0 && <span className={styles.unsaved}>{unsaved} unsaved</span>}
      {isGone ? (
        <span className={styles.gone}>The folder is gone</span>
      ) : (
        heard !== null && !scanning && <span>Up to date {clockTime(heard)}</span>
      )}
      {left > 0 && <span>Still checking {number(left)}</span>}
      <span role="status" aria-label="Announcements" className={styles.said}>
        {said}
      </span>
      <span className={styles.proof} data-shown={proof !== ''}>
        {proof !== '' && (
          <>
            <IconCheck size={14} stroke={2} aria-hidden="true" /> {proof}
          </>
        )}
      </span>
      <MissingPictures />
    </footer>
  )
}
