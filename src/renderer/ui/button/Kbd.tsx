import styles from './kbd.module.css'

/** A key cap; what it says is told to screen readers by aria-keyshortcuts. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a key cap takes no focus
    <kbd className={styles.kbd} aria-hidden="true">
      {children}
    </kbd>
  )
}
