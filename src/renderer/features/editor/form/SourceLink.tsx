import { IconExternalLink } from '@tabler/icons-react'
import { call } from '../../../app/client'
import { alert } from '../../../app/session'
import { useForm } from '../fields/use-field'
import { shownValue } from '../values'
import styles from './form.module.css'

/** Opens the story in the browser: its address, else the original one. */
export function SourceLink() {
  const { now } = useForm()
  const url = shownValue(now, ['webUrl']) || shownValue(now, ['originalUrl'])
  if (!/^https?:\/\//i.test(url)) return null
  const open = async (): Promise<void> => {
    try {
      const { opened } = await call('openLink', { url })
      if (!opened) alert('The browser did not open this address')
    } catch (error) {
      alert((error as Error).message)
    }
  }
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => void open()}
      aria-label="Open the story in the browser"
    >
      <IconExternalLink size={14} aria-hidden="true" />
      Open the story
    </button>
  )
}
