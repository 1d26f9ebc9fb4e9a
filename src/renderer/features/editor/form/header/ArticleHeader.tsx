import type { ReactNode } from 'react'
import { reads } from '../../../../../shared/card/reads'
import { tileName } from '../../../../../shared/card/tile-name'
import { whoseText } from '../../../../../shared/query'
import { drawn } from '../../../../../shared/text/label'
import { agoText, exactTime } from '../../../../ui/age'
import { ClashMark } from '../../conflict/ClashMark'
import { clashId } from '../../fields/frame/Notes'
import { useField, useForm } from '../../fields/frame/use-field'
import { Thumb } from '../entries/Thumb'
import { Also } from './Also'
import styles from './article-header.module.css'
import { PublishedSwitch, switchPath } from './PublishedSwitch'

/** The card as readers see it, with its place in the list, and the one decision about it at its right. */
export function ArticleHeader({ place }: { readonly place?: ReactNode }) {
  const { path, now, file, table } = useForm()
  const flag = useField(table.switch === null ? ['published'] : switchPath(table.switch))
  const { title, provider, time, picture } = reads(now, path, table)
  return (
    <>
      <div className={styles.header}>
        <Thumb url={picture?.address ?? ''} name={tileName(file.data, path, table)} size="card" />
        <div className={styles.reads}>
          <p className={styles.readsTitle} dir="auto">
            {drawn(title) || 'No title yet'}
          </p>
          <div className={styles.meta}>
            <p className={styles.whose}>
              <bdi>{whoseText(drawn(provider) || null, path, table)}</bdi>
              {time !== null && <span title={exactTime(time, table.timeZone)}> · {agoText(time, Date.now())}</span>}
            </p>
            {place}
          </div>
          <Also />
        </div>
        {table.switch !== null && <PublishedSwitch turned={table.switch} flag={flag} />}
      </div>
      {flag.clash !== null && <ClashMark clash={flag.clash} id={clashId(flag.id)} isNamed />}
    </>
  )
}
