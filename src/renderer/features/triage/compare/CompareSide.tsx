import type { ArticleCard, SameStory } from '../../../../shared/card/article-card'
import { labelOfRole, numberRows } from '../../../../shared/fields/table/table'
import { providerName, stateOf, whoseText } from '../../../../shared/query'
import { useFields } from '../../../core/fields'
import { exactTime } from '../../../ui/age'
import { StateMark } from '../../../ui/StateMark'
import { Picture } from '../../pictures'
import { differences } from './compare'
import styles from './compare-side.module.css'

type Compared = SameStory | ArticleCard

/** One of two articles, with the words that only it has marked. */
export function CompareSide({
  name,
  card,
  other,
}: {
  readonly name: string
  readonly card: Compared
  readonly other: Compared
}) {
  const table = useFields()
  const providerOf = (one: Compared): string => whoseText(providerName(one), one.path, table)
  const provider = providerOf(card)
  const state = stateOf(card)
  const whose = table.roles.provider.length === 0 ? 'Folder' : labelOfRole(table, 'provider', 'Provider')
  const facts: readonly (readonly [string, string, boolean])[] = [
    [whose, provider, provider !== providerOf(other)],
    ['Date', card.time === null ? 'none' : exactTime(card.time, table.timeZone), card.time !== other.time],
    ...numberRows(table)
      .slice(0, 1)
      .map(({ key, label }) => {
        const [own, others] = [card, other].map(({ values }) => values[key] ?? null)
        return [label, own === null ? 'none' : String(own), own !== others] as const
      }),
  ]
  return (
    <section className={styles.side} aria-label={name}>
      <p className={styles.name}>
        {name} {state !== 'broken' && <StateMark state={state} />}
      </p>
      <div className={styles.picture}>
        <Picture src={card.image} name={providerName(card) ?? card.title} of={card.path} size="card" />
      </div>
      <h3 className={styles.title} dir="auto">
        <Marked text={card.title} other={other.title} />
      </h3>
      <p className={styles.excerpt} dir="auto">
        {card.excerpt === null ? 'No excerpt' : <Marked text={card.excerpt} other={other.excerpt ?? ''} />}
      </p>
      <dl className={styles.facts}>
        {facts.map(([label, value, differs]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{differs ? <mark>{value}</mark> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  return differences(text, other).map(({ text: piece, differs }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
    differs ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
  )
}
