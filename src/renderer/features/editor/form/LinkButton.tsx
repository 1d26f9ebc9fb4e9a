import type { ComponentProps } from 'react'
import styles from './link-button.module.css'

/** A button of the form that reads like a link: it leads to another place, or writes one small thing. */
export const LinkButton = (props: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button type="button" className={styles.link} {...props} />
)
