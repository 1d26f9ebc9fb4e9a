import { IconChevronDown, IconChevronRight, IconPlus, IconTag, IconTags } from '@tabler/icons-react'
import { type CSSProperties, Fragment } from 'react'
import { counted, number } from '../../../shared/numbers'
import { markerOf } from '../../../shared/query'
import { Kbd } from '../../ui/button/Kbd'
import { intoSight } from '../../ui/choice/into-sight'
import { suggestionId } from '../../ui/choice/SuggestionList'
import { Marked } from '../../ui/marked/Marked'
import { canList, listTopic } from './list-topic'
import type { ChoiceRow, MoreRow, TopicRow } from './rows'
import styles from './topic-list.module.css'
import type { Choosing } from './use-choosing'

interface Props {
  readonly id: string
  /** Its name for screen readers. */
  readonly label: string
  readonly choosing: Choosing
  /** It stands over what is below the input, which shows it when it is wanted; else it is a part of the page. */
  readonly isPopup: boolean
}

type Mark = ReturnType<typeof markerOf>

const indented = (depth: number): CSSProperties => ({ '--depth': depth }) as CSSProperties

/** The topics that an input offers below it. The input keeps the focus and the keys, and names the marked one. */
export function TopicList({ id, label, choosing, isPopup }: Props) {
  const { typed, sections, choices, active, take, turn, asksAgain } = choosing
  const mark = markerOf(typed)
  const option = (row: ChoiceRow) => {
    const index = choices.indexOf(row)
    const isActive = index === active
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
      <div
        key={row.id}
        id={suggestionId(id, index)}
        role="option"
        aria-selected={isActive}
        aria-disabled={(row.kind === 'topic' && row.isTaken) || undefined}
        {...(row.kind === 'topic' && { 'aria-label': row.topic, 'aria-description': descriptionOf(row) })}
        aria-keyshortcuts={row.kind === 'topic' && row.isFree && canList() ? 'Alt+L' : undefined}
        ref={isActive ? intoSight : undefined}
        className={styles.option}
        style={indented(row.kind === 'topic' ? row.depth : 0)}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => take(row)}
        onKeyDown={() => undefined}
      >
        {row.kind === 'new' ? (
          <New topic={row.topic} asksAgain={asksAgain} />
        ) : row.kind === 'several' ? (
          <Several topics={row.topics} />
        ) : (
          <Topic row={row} mark={mark} isActive={isActive} turn={turn} />
        )}
      </div>
    )
  }
  return (
    <div className={isPopup ? styles.popup : styles.place} onPointerDown={(event) => event.preventDefault()}>
      <div role="listbox" id={id} aria-label={label} className={styles.list}>
        {sections.map((section) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, and no fieldset
          <div key={section.id} role="group" aria-label={section.label} data-section={section.id}>
            {section.id !== 'new' && (
              <div aria-hidden="true" className={styles.heading}>
                {section.label}
              </div>
            )}
            {section.rows.map((row) =>
              row.kind === 'more' ? <More key={row.id} row={row} turn={turn} /> : option(row),
            )}
          </div>
        ))}
      </div>
      {choices.some((row) => row.kind === 'topic') && (
        <p aria-hidden="true" className={styles.foot}>
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose
          </span>
          {choices.some((row) => row.kind === 'topic' && row.branch !== null) && (
            <span>
              <Kbd>→</Kbd> opens a branch
            </span>
          )}
          <span>
            <Kbd>Enter</Kbd> adds
          </span>
        </p>
      )}
    </div>
  )
}

/** What of a topic stands beside its name, for those who don't see it. */
function descriptionOf({ why, uses, isFree, branch, isTaken }: TopicRow): string {
  return [
    why,
    isTaken ? 'is there already' : '',
    isFree ? 'free topic, in no list' : '',
    branch === null ? '' : branch.isOpen ? 'open branch' : 'closed branch',
    uses === null ? '' : counted(uses, 'article'),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

interface TopicProps {
  readonly row: TopicRow
  readonly mark: Mark
  readonly isActive: boolean
  readonly turn: Choosing['turn']
}

function Topic({ row, mark, isActive, turn }: TopicProps) {
  const { topic, why, uses, isFree, branch } = row
  const Chevron = branch?.isOpen ? IconChevronDown : IconChevronRight
  return (
    <>
      {branch !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: of the mouse alone; → and ← do it by keys
        <span
          className={styles.chevron}
          onClick={(event) => {
            event.stopPropagation()
            turn(row.id, !branch.isOpen)
          }}
          onKeyDown={() => undefined}
        >
          <Chevron size={14} stroke={1.6} aria-hidden="true" />
        </span>
      )}
      {isFree && <IconTag size={14} stroke={1.6} aria-hidden="true" className={styles.sign} />}
      <bdi className={styles.topic}>
        <Marked text={topic} mark={mark} />
      </bdi>
      <span className={styles.why}>
        {why}
        {why === '' && isFree && 'free topic'}
        {why === '' && branch !== null && !branch.isOpen && branch.folded > 0 && `${number(branch.folded)} under it`}
      </span>
      {isFree && isActive && canList() && (
        // biome-ignore lint/a11y/noStaticElementInteractions: of the mouse alone; Alt+L does it by keys
        <span
          className={styles.act}
          onClick={(event) => {
            event.stopPropagation()
            void listTopic(topic)
          }}
          onKeyDown={() => undefined}
        >
          Put into _data/topics <Kbd>Alt L</Kbd>
        </span>
      )}
      {uses !== null && <span className={styles.uses}>{number(uses)}</span>}
    </>
  )
}

const New = ({ topic, asksAgain }: { readonly topic: string; readonly asksAgain: boolean }) => (
  <>
    <IconPlus size={14} stroke={1.6} aria-hidden="true" className={styles.sign} />
    <span className={styles.topic}>
      {asksAgain ? 'Enter again adds the new topic' : 'Add new topic'} “<bdi>{topic}</bdi>”
    </span>
  </>
)

const Several = ({ topics }: { readonly topics: readonly string[] }) => (
  <>
    <IconTags size={14} stroke={1.6} aria-hidden="true" className={styles.sign} />
    <span className={styles.topic}>
      All {number(topics.length)}:{' '}
      {topics.map((topic, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was pasted may name one twice; they are drawn as a whole
        <Fragment key={index}>
          {index > 0 && ', '}
          <bdi>{topic}</bdi>
        </Fragment>
      ))}
    </span>
  </>
)

const More = ({ row, turn }: { readonly row: MoreRow; readonly turn: Choosing['turn'] }) => (
  // The branch itself tells that it opens; this is of the mouse alone.
  <div
    aria-hidden="true"
    className={styles.more}
    style={indented(row.depth)}
    onClick={() => turn(row.under, true)}
    onKeyDown={() => undefined}
  >
    {number(row.count)} {row.count === 1 ? 'other' : 'others'} under it <Kbd>→</Kbd>
  </div>
)
