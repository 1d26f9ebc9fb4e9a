import styles from './file-text.module.css'

/** Of a text that can't be edited no more is shown: a longer one would hold the window up. */
const MAX_SHOWN_LETTERS = 64_000

/** The beginning of a file as it is, where its fields can't be shown. */
export const FileText = ({ text }: { readonly text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard
  <section aria-label="Text of the file" className={styles.fileText} tabIndex={0}>
    <pre>{text.slice(0, MAX_SHOWN_LETTERS)}</pre>
  </section>
)
