// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual table stand by themselves, which a <table> can't
// biome-ignore-all lint/a11y/useFocusableInteractive: cells of the grid are named by aria-activedescendant

import type { ArticleCard } from '../../../../../shared/card/article-card'
import { counted } from '../../../../../shared/numbers'
import { Guarded } from '../../../../core/Guarded'
import { Marked } from '../../../../ui/marked/Marked'
import { cantBeShown } from '../../rows/cant-be-shown'
import look from '../../rows/look.module.css'
import { Also, Problems, Question, Unsaved } from '../../rows/parts'
import { dragArticle, keepTextUnmarked, pressArticle } from '../../rows/press'
import { nameOfGone, problemCount } from '../../rows/row-name'
import { moveCell, useGeometry } from '../../rows/scroll/geometry'
import type { Article } from '../../rows/scroll/use-articles'
import { toggleSelected } from '../../selection'
import type { Column } from './columns'
import grid from './look.module.css'
import { TableValue } from './TableValue'
import styles from './table-row.module.css'

interface Props {
  /** Place in the result. */
  readonly index: number
  readonly about: Article
  readonly chosen: readonly Column[]
  /** Logos of providers are shown here. */
  readonly hasLogos: boolean
  /** CSS px below the first row. */
  readonly top: number
}

const cellId = (index: number, cell: number): string => `article-${index}-${cell}`

/** The id of the cell under the cursor, for aria-activedescendant. */
export const useCellId = (index: number, cells: number): string =>
  cellId(
    index,
    useGeometry(({ cell }) => Math.min(cell, cells - 1)),
  )

/** One article of the table; one that can't be drawn leaves its place to its path. */
export function TableRow(props: Props) {
  const { row } = props.about
  const broken = (
    <div
      id={`article-${props.index}`}
      role="row"
      aria-rowindex={props.index + 2}
      className={`${look.article} ${grid.row} ${styles.article}`}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div id={cellId(props.index, 0)} role="gridcell" aria-colindex={2} className={`${grid.cell} ${styles.cell}`}>
        {cantBeShown(row)}
      </div>
    </div>
  )
  return (
    <Guarded where="a row of the table" of={row} fallback={broken}>
      <Cells {...props} />
    </Guarded>
  )
}

function Cells({ index, about, chosen, hasLogos, top }: Props) {
  const { row, unsaved, question, mark } = about
  const card = row?.card ?? null
  const at = useGeometry(({ cell }) => (about.cursor ? Math.min(cell, chosen.length) : -1))
  const name = card?.title ?? (row ? nameOfGone(row) : 'Loading')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and its keys are commands
    <div
      id={`article-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-labelledby={cellId(index, 0)}
      aria-description={card ? describe(card, unsaved, question) : undefined}
      aria-selected={about.selected}
      aria-current={about.open}
      data-cursor={about.cursor}
      data-decided={about.decided}
      className={`${look.article} ${grid.row} ${styles.article}`}
      style={{ transform: `translateY(${top}px)` }}
      draggable={row !== undefined}
      onDragStart={(event) => dragArticle(event, row)}
      onMouseDown={keepTextUnmarked}
      onClick={(event) => pressArticle(event, index, row)}
    >
      <div role="gridcell" aria-colindex={1} className={grid.box}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select ${name}`}
          checked={about.selected}
          // The grid keeps the focus, and with it its keys.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => event.stopPropagation()}
          onChange={() => toggleSelected(index)}
        />
      </div>
      <TitleCell index={index} about={about} name={name} isAt={at === 0} />
      {chosen.map((column, offset) => (
        <div
          key={column.id}
          id={cellId(index, offset + 1)}
          role="gridcell"
          aria-colindex={offset + 3}
          className={`${grid.cell} ${styles.cell}`}
          data-number={column.number === true}
          data-at={at === offset + 1}
          onMouseDown={() => moveCell(offset + 1)}
        >
          {card && <TableValue card={card} logo={row?.logo} hasLogos={hasLogos} column={column} mark={mark} />}
        </div>
      ))}
    </div>
  )
}

function describe(card: ArticleCard, unsaved: boolean, question: string | null): string | undefined {
  const problems = problemCount(card)
  const parts = [problems > 0 && counted(problems, 'problem'), unsaved && 'unsaved edits', question].filter(
    (part): part is string => typeof part === 'string',
  )
  return parts.length === 0 ? undefined : parts.join(', ')
}

interface TitleProps extends Pick<Props, 'index' | 'about'> {
  /** How the article is read out. */
  readonly name: string
  /** The cursor is on this cell. */
  readonly isAt: boolean
}

function TitleCell({ index, about: { row, mark, question, unsaved }, name, isAt }: TitleProps) {
  return (
    <div
      id={cellId(index, 0)}
      role="gridcell"
      aria-colindex={2}
      aria-label={name}
      className={`${grid.cell} ${styles.cell} ${styles.titleCell}`}
      data-at={isAt}
      onMouseDown={() => moveCell(0)}
    >
      <span className={`${look.title} ${styles.title}`} dir="auto" title={name}>
        {row?.card ? <Marked text={row.card.title} mark={mark} /> : row && name}
      </span>
      {question && <Question>{question}</Question>}
      {row?.card && (
        <>
          {unsaved && <Unsaved />}
          <span className={styles.marks}>
            <Also also={row.also} short />
            <Problems card={row.card} />
          </span>
        </>
      )}
    </div>
  )
}
