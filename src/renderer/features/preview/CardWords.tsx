import type { Ref } from 'react'
import styles from './card-words.module.css'

interface Props {
  readonly title: string
  readonly excerpt: string
  readonly titleRef?: Ref<HTMLHeadingElement>
  readonly excerptRef?: Ref<HTMLParagraphElement>
}

/** Title and excerpt of the card, of which readers see so many lines. */
export const CardWords = ({ title, excerpt, titleRef, excerptRef }: Props) => (
  <>
    <h2 ref={titleRef} className={styles.title} dir="auto">
      {title || 'No title yet'}
    </h2>
    <p ref={excerptRef} className={styles.excerpt} dir="auto">
      {excerpt}
    </p>
  </>
)
