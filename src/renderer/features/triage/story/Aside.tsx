import {
  IconAlertTriangle,
  IconArrowRight,
  IconCircleCheck,
  IconInfoCircle,
  IconListNumbers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ResultRow } from '../../../../shared/card/row'
import { number } from '../../../../shared/numbers'
import { useFields } from '../../../core/fields'
import { useSession } from '../../../core/session'
import { useLibrary } from '../../library'
import { nextRows } from '../next'
import { useTriage } from '../store'
import { orderText, type Point, queueName, worthKnowing } from '../words'
import styles from './aside.module.css'
import { useTurning } from './use-turning'

/** How many of the titles that come next are named. */
const NEXT_TITLES = 2

/** Beside the card: what publishing does, what speaks for and against it, why it is here, what comes next. */
export function Aside({ cursor }: { readonly cursor: number }) {
  const { rows, total, ran, sort } = useLibrary()
  const views = useSession((session) => session.workspace?.views)
  const table = useFields()
  const row = rows.get(cursor)
  const first = useTriage((triage) => triage.next)
  const next = nextRows(rows, first > cursor ? first : -1, NEXT_TITLES)
  const name = queueName(ran, views ?? [])
  return (
    <aside className={styles.aside} aria-label="About this article">
      <Publishing row={row} />
      <WorthKnowing row={row} />
      {total > 0 && (
        <Group title="Why it is here">
          <li className={styles.point}>
            <IconListNumbers size={16} stroke={1.6} aria-hidden="true" />
            <span>
              no. {number(cursor + 1)} of {number(total)} in <bdi>{name === 'Search' ? `“${ran.trim()}”` : name}</bdi>,{' '}
              {orderText(sort, table)}
            </span>
          </li>
        </Group>
      )}
      {next.length > 0 && (
        <Group title="Next">
          {next.map((one) => (
            <li key={one.path} className={styles.next} dir="auto">
              {one.card?.title}
            </li>
          ))}
        </Group>
      )}
    </aside>
  )
}

/** What speaks for and against it. */
export function WorthKnowing({ row }: OfRow) {
  const table = useFields()
  if (!row?.card || row.card.broken) return null
  return (
    <Group title="Worth knowing">
      {worthKnowing(row.card, row.also, table).map((point) => (
        <li key={point.text} className={styles.point} data-tone={point.tone}>
          <Sign tone={point.tone} />
          <span>{point.text}</span>
        </li>
      ))}
    </Group>
  )
}

interface OfRow {
  readonly row: ResultRow | undefined
}

/** What would be written. What the feed would show isn't known here. */
export function Publishing({ row }: OfRow) {
  const turning = useTurning(row?.card ?? null)
  if (!row?.card || turning === null) return null
  return (
    <Group title={row.card.published ? 'Unpublishing it' : 'Publishing it'}>
      {turning.kind === 'refused' ? (
        <li className={styles.point} data-tone="error">
          <Sign tone="error" />
          <span>not possible: {turning.why}</span>
        </li>
      ) : (
        <li className={styles.point}>
          <IconArrowRight size={16} stroke={1.6} aria-hidden="true" />
          <code>{turning.summary}</code>
        </li>
      )}
    </Group>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function Sign({ tone }: Pick<Point, 'tone'>) {
  const Icon = tone === 'good' ? IconCircleCheck : tone === 'plain' ? IconInfoCircle : IconAlertTriangle
  return <Icon size={16} stroke={1.6} aria-hidden="true" />
}
