import styles from './file-path.module.css'

/** Where a file lies in the workspace. */
export const FilePath = ({ path }: { readonly path: string }) => <p className={styles.path}>{path}</p>
