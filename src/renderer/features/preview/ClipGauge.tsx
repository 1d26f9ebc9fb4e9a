import { useLayoutEffect, useRef } from 'react'
import type { Article } from '../../../shared/article'
import { useFields } from '../../core/fields'
import { CardWords } from './CardWords'
import { type Clip, clipOf } from './clip'
import gauge from './clip-gauge.module.css'
import styles from './look.module.css'
import { readable } from './readable'

interface Props {
  readonly article: Article
  readonly path: string
  /** Called whenever text or width changed, with what is measured anew. */
  readonly onClip: (clip: Clip) => void
}

/** The words of the preview's card as wide as there, drawn unseen, so that what is cut off is measured and not guessed. */
export function ClipGauge({ article, path, onClip }: Props) {
  const { title, excerpt } = readable(article, path, useFields())
  const titleRef = useRef<HTMLHeadingElement>(null)
  const excerptRef = useRef<HTMLParagraphElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are of another height
  useLayoutEffect(() => {
    const [one, other] = [titleRef.current, excerptRef.current]
    if (one === null || other === null) return
    const measure = (): void => onClip({ title: clipOf(one), excerpt: clipOf(other) })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(one)
    observer.observe(other)
    return () => observer.disconnect()
  }, [title, excerpt, onClip])
  return (
    <div className={gauge.unseen} aria-hidden="true">
      <div className={styles.preview}>
        <div className={styles.sides}>
          <div className={styles.side}>
            <CardWords title={title} excerpt={excerpt} titleRef={titleRef} excerptRef={excerptRef} />
          </div>
        </div>
      </div>
    </div>
  )
}
