import type { ReactNode } from 'react'
import { timeOf } from '../../../../../shared/article/time'
import { valueAt } from '../../../../../shared/article/value'
import { type Pixels, sizeText } from '../../../../../shared/pictures/size'
import { drawn } from '../../../../../shared/text/label'
import { ageOf } from '../../fields/frame/When'
import { addressOf } from '../../images/entry'
import styles from './entry-summary.module.css'
import { Thumb } from './Thumb'

const text = (item: unknown, ...path: (string | number)[]): string => {
  const value = valueAt(item, path)
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value)
}

/** 16:9, 4:3 … where the numbers say so; else nothing. */
function shape(width: number, height: number): string {
  const common: readonly [number, number][] = [
    [16, 9],
    [4, 3],
    [3, 2],
    [1, 1],
    [2, 1],
    [1200, 630],
  ]
  const found = common.find(([w, h]) => Math.abs(width / height - w / h) < 0.01)
  return found ? ` · ${found[0] === 1200 ? '1.91:1' : found.join(':')}` : ''
}

/** What the file says; where it says none, what was seen. */
function size(item: unknown, seen: Pixels | null): string {
  const [width, height] = [Number(text(item, 'width')), Number(text(item, 'height'))]
  const cached = valueAt(item, ['isCached']) === true ? ' · cached' : ''
  if (width > 0 && height > 0) return `${sizeText({ width, height })}${cached}${shape(width, height)}`
  return seen === null ? `size unknown${cached}` : `${sizeText(seen)}, not in the file${cached}`
}

interface Props {
  readonly isPicture: boolean
  readonly item: unknown
  /** How large its picture was seen to be. */
  readonly seen?: Pixels | null
  readonly onSize?: (size: Pixels) => void
  /** What can be done about a picture, beside its size. */
  readonly beside?: ReactNode
}

/** What a closed card shows. */
export function EntrySummary({ isPicture, item, seen = null, onSize, beside }: Props) {
  const title = text(item, 'title') || text(item, 'alt')
  if (isPicture) {
    return (
      <>
        <Thumb url={addressOf(item)} name={title} size="large" onSize={onSize} />
        <span className={styles.summary}>
          <span className={styles.summaryTitle} dir="auto">
            {drawn(title) || <span className={styles.missing}>no alt title</span>}
          </span>
          <span className={styles.pictureMeta}>
            <span className={styles.meta}>{size(item, seen)}</span>
            {beside}
          </span>
          <span className={styles.entryAddress} dir="ltr">
            {drawn(addressOf(item)) || 'no address yet'}
          </span>
        </span>
      </>
    )
  }
  const at = timeOf(text(item, 'publishedDateTime'))
  const provider = text(item, 'provider', 'name') || text(item, 'provider', 'domain')
  return (
    <>
      <Thumb url={text(item, 'images', 0, 'url')} name={provider || title} size="small" />
      <span className={styles.summary}>
        <span className={styles.summaryTitle} dir="auto">
          {drawn(title) || 'No title yet'}
        </span>
        <span className={styles.meta}>
          <bdi>{drawn(provider) || 'No provider'}</bdi>
          {at !== null && <span> · {ageOf(at, Date.now())}</span>}
        </span>
      </span>
    </>
  )
}
