import type { ReactNode } from 'react'
import { timeOf } from '../../../../../shared/article/time'
import type { Pixels } from '../../../../../shared/pictures/size'
import { drawn } from '../../../../../shared/text/label'
import { agoText } from '../../../../ui/age'
import { addressOf } from '../../images/entry'
import styles from './look.module.css'
import { PictureSummary, sizeLine, textIn } from './PictureSummary'
import { Thumb } from './Thumb'

interface Props {
  readonly isPicture: boolean
  readonly item: unknown
  /** How large its picture was seen to be. */
  readonly seen?: Pixels | null
  readonly onSize?: (size: Pixels) => void
  /** Opens its article in this folder; null, or left out: there is none. */
  readonly onOpen?: (() => void) | null
  /** What is known of it beside the file, and can be done about it. */
  readonly beside?: ReactNode
}

/** What a closed card shows. */
export function EntrySummary({ isPicture, item, seen = null, onSize, onOpen = null, beside }: Props) {
  const title = textIn(item, 'title') || textIn(item, 'alt')
  if (isPicture) {
    return (
      <PictureSummary
        address={addressOf(item)}
        title={title}
        untitled="no alt title"
        meta={sizeLine(item, seen)}
        onSize={onSize}
        beside={beside}
      />
    )
  }
  const at = timeOf(textIn(item, 'publishedDateTime'))
  const provider = textIn(item, 'provider', 'name') || textIn(item, 'provider', 'domain')
  return (
    <>
      <Thumb url={textIn(item, 'images', 0, 'url')} name={provider || title} size="small" />
      <span className={styles.summary}>
        {onOpen === null ? (
          <span className={styles.summaryTitle} dir="auto">
            {drawn(title) || 'No title yet'}
          </span>
        ) : (
          <button type="button" className={styles.summaryTitle} dir="auto" title="Open this article" onClick={onOpen}>
            {drawn(title) || 'No title yet'}
          </button>
        )}
        <span className={styles.meta}>
          <bdi>{drawn(provider) || 'No provider'}</bdi>
          {at !== null && <span> · {agoText(at, Date.now())}</span>}
          {beside}
        </span>
      </span>
    </>
  )
}
