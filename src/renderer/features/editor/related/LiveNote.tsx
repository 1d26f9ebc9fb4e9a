import { IconEyeOff, IconLinkOff, IconRefresh } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import type { FormField } from '../fields/form-field'
import { LinkButton } from '../form/LinkButton'
import { stayInCard } from '../images/stay-in-card'
import styles from './live-note.module.css'
import type { Live } from './use-live'

interface Props {
  readonly live: Live
  /** What the form calls the entry: 'related 2'. */
  readonly name: string
  /** The fields of an entry, for their names; null: its keys are named. */
  readonly fields: readonly FormField[] | null
  /** Takes what the article says by now; null where nothing can be changed. */
  readonly onRenew: (() => void) | null
}

const SHOWN = 3

function differsText({ differs }: Live, fields: Props['fields']): string {
  const names = differs.map((key) => fields?.find((field) => field.key === key)?.label.toLowerCase() ?? key)
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''
  return `${names.slice(0, SHOWN).join(', ')}${more} ${names.length === 1 ? 'differs' : 'differ'} from the article`
}

/** What of a related entry its readers wouldn't find so: its article is unpublished, or says something else by now. */
export function LiveNote({ live, name, fields, onRenew }: Props) {
  const renew = (event: MouseEvent): void => {
    stayInCard(event)
    onRenew?.()
  }
  return (
    <>
      {live.article === null && (
        <span className={styles.note} title="No article of this folder has its address any more">
          <IconLinkOff size={13} aria-hidden="true" /> gone from this folder
        </span>
      )}
      {live.article?.published === false && (
        <span className={styles.note}>
          <IconEyeOff size={13} aria-hidden="true" /> unpublished
        </span>
      )}
      {live.differs.length > 0 && (
        <span className={styles.note}>
          <IconRefresh size={13} aria-hidden="true" /> {differsText(live, fields)}
        </span>
      )}
      {live.differs.length > 0 && onRenew !== null && (
        <LinkButton aria-label={`Take today’s card, ${name}`} aria-keyshortcuts="Alt+U" onClick={renew}>
          Take it
        </LinkButton>
      )}
    </>
  )
}
