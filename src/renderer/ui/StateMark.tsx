import styles from './state-mark.module.css'

/** ● Published, ○ Unpublished: sign and word, colour never alone. */
export function StateMark({ published }: { readonly published: boolean }) {
  return (
    <span className={styles.mark} data-published={published}>
      <span className={styles.dot} />
      {published ? 'Published' : 'Unpublished'}
    </span>
  )
}
