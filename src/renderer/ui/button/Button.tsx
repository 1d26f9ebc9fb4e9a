import type { ComponentProps } from 'react'
import styles from './button.module.css'

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  /** 'primary': what Enter means, one on a screen; 'danger': what it takes away is gone. */
  readonly tone?: 'primary' | 'danger'
  readonly size?: 'small' | 'large'
}

/** A button with a border; one that can't be used now has `aria-disabled`, so that it is found and read all the same. */
export function Button({ tone, size, type = 'button', ...rest }: Props) {
  return <button type={type} className={styles.button} data-tone={tone} data-size={size} {...rest} />
}
