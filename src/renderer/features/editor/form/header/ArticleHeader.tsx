import { timeOf } from '../../../../../shared/article/time'
import { drawn } from '../../../../../shared/text/label'
import { exactTime } from '../../../../ui/age'
import { ClashMark } from '../../conflict/ClashMark'
import { clashId } from '../../fields/frame/Notes'
import { useField, useForm } from '../../fields/frame/use-field'
import { ageOf } from '../../fields/frame/When'
import { shownValue } from '../../text/values'
import { Thumb } from '../entries/Thumb'
import styles from './article-header.module.css'
import { PublishedSwitch } from './PublishedSwitch'

/** The card as readers see it, and the one decision about it at its right. */
export function ArticleHeader() {
  const { now } = useForm()
  const flag = useField(['published'])
  const provider = drawn(shownValue(now, ['provider', 'name']) || shownValue(now, ['provider', 'domain']))
  const at = timeOf(shownValue(now, ['publishedDateTime']))
  const title = drawn(shownValue(now, ['title']))
  return (
    <>
      <div className={styles.header}>
        <Thumb url={shownValue(now, ['images', 0, 'url'])} name={provider || title} size="card" />
        <div className={styles.reads}>
          <p className={styles.readsTitle} dir="auto">
            {title || 'No title yet'}
          </p>
          <p className={styles.meta}>
            <bdi>{provider || 'No provider'}</bdi>
            {at !== null && <span title={exactTime(at)}> · {ageOf(at, Date.now())}</span>}
          </p>
        </div>
        <PublishedSwitch flag={flag} />
      </div>
      {flag.clash !== null && <ClashMark clash={flag.clash} id={clashId(flag.id)} isNamed />}
    </>
  )
}
