import type { CSSProperties, ReactNode } from 'react'
import type { ResultRow } from '../../../../shared/card/row'
import { Guarded } from '../../../core/Guarded'
import { useTileName } from '../../pictures'
import { cantBeShown } from './cant-be-shown'
import look from './look.module.css'
import styles from './option.module.css'
import { type Shown, Unsaved } from './parts'
import { dragArticle, keepTextUnmarked, pressArticle } from './press'
import { nameOfGone, rowName } from './row-name'
import type { Article } from './scroll/use-articles'

interface Props {
  /** Place in the result. */
  readonly index: number
  readonly about: Article
  readonly className: string
  readonly style?: CSSProperties
  /** Draws what is seen of an article that was read. */
  readonly children: (shown: Shown) => ReactNode
}

/** One article of the listbox, as a row or a card; one that can't be drawn leaves its place to its path. */
export function Option(props: Props) {
  const { row } = props.about
  return (
    <Guarded where="a row" of={row} fallback={<Place {...props} broken />}>
      <Place {...props} broken={false} />
    </Guarded>
  )
}

function Place({ index, about, className, style, children, broken }: Props & { readonly broken: boolean }) {
  const { row, total } = about
  const card = row?.card ?? null
  const tile = useTileName(card?.image ?? null)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and its keys are commands
    // biome-ignore lint/a11y/useFocusableInteractive: options of a listbox are named by aria-activedescendant
    <div
      id={`article-${index}`}
      role="option"
      aria-label={broken ? cantBeShown(row) : nameOf(row, tile)}
      aria-selected={about.selected}
      aria-current={about.open}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-cursor={about.cursor}
      data-decided={about.decided}
      className={`${look.article} ${className}`}
      style={style}
      draggable={card !== null}
      onDragStart={(event) => dragArticle(event, row)}
      onMouseDown={keepTextUnmarked}
      onClick={(event) => pressArticle(event, index, row)}
    >
      {broken ? (
        <p className={styles.gone}>{cantBeShown(row)}</p>
      ) : row && card ? (
        children({
          card,
          logo: row.logo,
          also: row.also,
          imageUses: row.imageUses ?? 1,
          unsaved: about.unsaved,
          question: about.question,
          mark: about.mark,
          said: about.said,
        })
      ) : (
        row && <Gone row={row} />
      )}
    </div>
  )
}

function nameOf(row: Article['row'], tile: string | null): string {
  if (row === undefined) return 'Loading'
  return row.card === null ? nameOfGone(row) : rowName(row.card, Date.now(), tile)
}

function Gone({ row }: { readonly row: ResultRow }) {
  if (row.lost === undefined) return <p className={styles.gone}>{row.path} is gone from the folder</p>
  return (
    <div className={styles.lost}>
      <p className={`${look.title} ${styles.title}`} dir="auto">
        {row.lost}
      </p>
      <p className={look.line}>
        <Unsaved />
        <strong>file is gone</strong>
        <bdi className={styles.lostPath}>{row.path}</bdi>
      </p>
    </div>
  )
}
