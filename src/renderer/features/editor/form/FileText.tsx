import styles from './file-text.module.css'

/** So many letters of a text that can't be edited are shown. */
const SHOWN = 64_000

/** The beginning of a file as it is, where its fields can't be shown. */
export const FileText = ({ text }: { readonly text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard
  <section aria-label="Text of the file" className={styles.fileText} tabIndex={0}>
    <pre>{text.slice(0, SHOWN)}</pre>
  </section>
)
