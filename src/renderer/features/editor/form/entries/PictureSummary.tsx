import type { ReactNode } from 'react'
import { valueAt } from '../../../../../shared/article/value'
import { type Pixels, sizeText } from '../../../../../shared/pictures/size'
import { drawn } from '../../../../../shared/text/label'
import styles from './look.module.css'
import { Thumb } from './Thumb'

/** A plain value of a map as text; '' where there is none. */
export const textIn = (item: unknown, ...path: (string | number)[]): string => {
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
export function sizeLine(item: unknown, seen: Pixels | null): string {
  const [width, height] = [Number(textIn(item, 'width')), Number(textIn(item, 'height'))]
  const cached = valueAt(item, ['isCached']) === true ? ' · cached' : ''
  if (width > 0 && height > 0) return `${sizeText({ width, height })}${cached}${shape(width, height)}`
  return seen === null ? `size unknown${cached}` : `${sizeText(seen)}, not in the file${cached}`
}

interface Props {
  readonly address: string
  /** What stands for it in words; '' where nothing does. */
  readonly title: string
  /** What is said where there is no title; left out where none is missed. */
  readonly untitled?: string | undefined
  /** Its size and the like; '' where nothing is known. */
  readonly meta: string
  readonly onSize?: ((size: Pixels) => void) | undefined
  /** What can be done about it, beside its size. */
  readonly beside?: ReactNode
}

/** A picture with its words, its size and its address. */
export function PictureSummary({ address, title, untitled, meta, onSize, beside }: Props) {
  return (
    <>
      <Thumb url={address} name={title} size="large" onSize={onSize} />
      <span className={styles.summary}>
        {(title !== '' || untitled !== undefined) && (
          <span className={styles.summaryTitle} dir="auto">
            {drawn(title) || <span className={styles.missing}>{untitled}</span>}
          </span>
        )}
        <span className={styles.pictureMeta}>
          {meta !== '' && <span className={styles.meta}>{meta}</span>}
          {beside}
        </span>
        <span className={styles.entryAddress} dir="ltr">
          {drawn(address) || 'no address yet'}
        </span>
      </span>
    </>
  )
}
