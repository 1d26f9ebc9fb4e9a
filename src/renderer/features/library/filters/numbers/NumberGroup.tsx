import { useEffect, useRef } from 'react'
import { counted } from '../../../../../shared/numbers'
import { numberRange, setNumberRange } from '../../../../../shared/query'
import type { NumberFacet } from '../../../../../shared/query/facets/facet-types'
import { useLanguage } from '../../../../core/fields'
import { runQuery, useLibrary } from '../../store'
import { Fold } from '../Fold'
import { facetName } from '../labels'
import { BoundInput } from './BoundInput'
import styles from './number-group.module.css'

interface Props {
  readonly numbers: NumberFacet
  /** The query's text. */
  readonly text: string
  /** The pointer or the focus is among the filters: what is there stays. */
  readonly held: boolean
  readonly open: boolean
  readonly onToggle: () => void
}

/** Two bounds of a number, below a small histogram of the articles; nothing where no article has one and none is asked for. */
export function NumberGroup({ numbers, text, held, open, onToggle }: Props) {
  const { field, least } = numbers
  const language = useLanguage()
  const wasDrawn = useRef(false)
  const isDrawn = least !== null || isBounded(numberRange(text, field, language)) || (held && wasDrawn.current)
  useEffect(() => {
    wasDrawn.current = isDrawn
  })
  if (!isDrawn) return null
  return (
    <Fold name={facetName(field, language.table)} open={open} onToggle={onToggle}>
      <Range numbers={numbers} text={text} />
    </Fold>
  )
}

type NumberRange = ReturnType<typeof numberRange>
const isBounded = ({ from, to }: NumberRange): boolean => from !== null || to !== null

function Range({ numbers: { field, least, most, bars }, text }: Pick<Props, 'numbers' | 'text'>) {
  const language = useLanguage()
  const name = facetName(field, language.table)
  const range = numberRange(text, field, language)
  const isSet = isBounded(range)
  const tallest = Math.max(1, ...bars.map((bar) => bar.count))
  const inside = (bar: { readonly from: number; readonly to: number }): boolean =>
    isSet && bar.to >= (range.from ?? Number.NEGATIVE_INFINITY) && bar.from <= (range.to ?? Number.POSITIVE_INFINITY)
  const apply = (change: Partial<NumberRange>): void => {
    const now = useLibrary.getState().text
    void runQuery({ text: setNumberRange(now, field, { ...numberRange(now, field, language), ...change }, language) })
  }
  const crossed = range.from !== null && range.to !== null && range.from > range.to
  return (
    <>
      <div className={styles.bars} aria-hidden="true">
        {bars.map((bar) => (
          <span
            key={bar.from}
            className={styles.bar}
            data-inside={inside(bar)}
            title={`${bar.from === bar.to ? bar.from : `${bar.from} to ${bar.to}`}: ${counted(bar.count, 'article')}`}
          >
            {/* Few are seen beside many: an article alone still has a line. */}
            <span style={{ height: bar.count === 0 ? 0 : `max(2px, ${(100 * bar.count) / tallest}%)` }} />
          </span>
        ))}
      </div>
      <div className={styles.bounds}>
        <BoundInput
          label={`${name} from`}
          word="from"
          value={range.from}
          placeholder={least}
          onApply={(from) => apply({ from })}
        />
        <BoundInput
          label={`${name} to`}
          word="to"
          value={range.to}
          placeholder={most}
          onApply={(to) => apply({ to })}
        />
      </div>
      {crossed && (
        <p className={styles.note}>
          Nothing lies from {range.from} to {range.to}: the first is greater.
        </p>
      )}
    </>
  )
}
