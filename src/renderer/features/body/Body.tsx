import { lazy, Suspense } from 'react'
import { Guarded } from '../../core/Guarded'
import type { BodyFrameProps } from './BodyFrame'
import styles from './body.module.css'

// A reader of Markdown isn't needed to decide, nor for most edits.
const BodyFrame = lazy(() => import('./BodyFrame').then((module) => ({ default: module.BodyFrame })))

/** An article's body as readers see it; of an empty one it says that it is. */
export function Body({ markdown, of }: BodyFrameProps) {
  if (markdown.trim() === '') return <p className={styles.none}>No body</p>
  return (
    <Guarded where="a body" of={of} fallback={<p className={styles.none}>This body can’t be shown. Its source can.</p>}>
      <Suspense fallback={null}>
        <BodyFrame key={of} markdown={markdown} of={of} />
      </Suspense>
    </Guarded>
  )
}
