import type { ArticleCard } from '../../../../../shared/card/article-card'
import { Marked } from '../../../../ui/marked/Marked'
import { Logo } from '../../../pictures'
import type { Marker } from '../../rows/marks'
import { State, Topics } from '../../rows/parts'
import type { Column } from './columns'
import styles from './table-value.module.css'

interface Props {
  readonly card: ArticleCard
  /** Where its provider's logo is shown from. */
  readonly logo: string | undefined
  /** Logos are shown here: without one its place is kept. */
  readonly hasLogos: boolean
  readonly column: Column
  readonly mark: Marker
}

/** What an article has in a column. */
export function TableValue({ card, logo, hasLogos, column, mark }: Props) {
  if (column.id === 'state') return <State card={card} />
  if (column.id === 'topics') return <Topics card={card} mark={mark} />
  const text = column.text(card)
  if (text === null) return null
  if (column.figures) {
    const cold = column.number === true && text.startsWith('−')
    return (
      <span className={styles.text} title={text} data-cold={cold}>
        {text}
      </span>
    )
  }
  const words = (
    <bdi className={styles.text} title={text}>
      {column.id === 'provider' ? <Marked text={text} mark={mark} /> : text}
    </bdi>
  )
  if (column.id !== 'provider') return words
  return (
    <>
      <Logo src={logo} of={card.path} keepsPlace={hasLogos} />
      {words}
    </>
  )
}
