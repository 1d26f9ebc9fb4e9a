import { type ComponentProps, useRef } from 'react'
import { useFocusAround } from '../../../ui/use-focus-around'

/** A bar above the form; once it has nothing more to say, the focus of its buttons goes to the form. */
export function Bar(props: ComponentProps<'section'>) {
  const section = useRef<HTMLElement>(null)
  useFocusAround(section)
  return <section ref={section} {...props} />
}
