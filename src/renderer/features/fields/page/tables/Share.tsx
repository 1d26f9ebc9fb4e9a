import styles from './share.module.css'

/** How large a part of all articles it is, for the eye; the number stands beside it. */
export const Share = ({ of: share }: { readonly of: number }) => (
  <span className={styles.share} aria-hidden="true">
    <span style={{ width: `${Math.min(100, Math.ceil(share * 100))}%` }} />
  </span>
)
