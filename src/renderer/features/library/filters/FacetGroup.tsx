import { useEffect, useRef, useState } from 'react'
import type { Facet, FacetField } from '../../../../shared/ipc/facets'
import { toggleValue } from '../../../../shared/query'
import { runQuery, useLibrary } from '../store'
import styles from './filters.module.css'
import { facetNames, inArticles, valueName } from './labels'
import { firstOf, type ShownValue, shownValues } from './values'

/** Above this many values the list of all of them has a field to narrow it. */
const MANY = 20

interface Props {
  readonly facet: Facet
  /** The query's text. */
  readonly text: string
  /** The pointer or the focus is among the filters: nothing changes its place. */
  readonly held: boolean
}

/** The values of one facet: the first few, or all of them. */
export function FacetGroup({ facet, text, held }: Props) {
  const { field } = facet
  const [all, setAll] = useState(false)
  const [narrow, setNarrow] = useState('')
  const before = useRef({ order: [] as readonly string[], shown: new Set<string>() })
  const values = shownValues(facet, text, held ? before.current.order : [])
  const few = firstOf(values, held ? before.current.shown : new Set())
  useEffect(() => {
    before.current = {
      order: values.map(({ value }) => value),
      shown: new Set(few.map(({ value }) => value)),
    }
  })
  const hidden = values.length - few.length + facet.more
  const typed = narrow.trim().toLocaleLowerCase()
  const matching = values.filter(({ value }) => valueName(field, value).toLocaleLowerCase().includes(typed))
  const name = facetNames[field]
  return (
    <>
      {all && values.length > MANY && (
        <input
          type="text"
          className={styles.narrow}
          aria-label={`Find in ${name}`}
          placeholder="Find"
          value={narrow}
          onChange={(event) => setNarrow(event.target.value)}
        />
      )}
      {(all ? matching : few).map((value) => (
        <Choice key={value.value} field={field} {...value} />
      ))}
      {values.length === 0 && <p className={styles.note}>None</p>}
      {all && typed !== '' && matching.length === 0 && <p className={styles.note}>None is called that.</p>}
      {all && facet.more > 0 && (
        <p className={styles.note}>
          {facet.more.toLocaleString('en')} rarer ones: type {field}: into the search
        </p>
      )}
      {(all || hidden > 0) && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
            setNarrow('')
          }}
        >
          {all ? 'Fewer' : `${hidden.toLocaleString('en')} more…`}
          <span className="visually-hidden"> in {name}</span>
        </button>
      )}
    </>
  )
}

function Choice({ field, value, count, chosen }: ShownValue & { readonly field: FacetField }) {
  const name = valueName(field, value)
  return (
    <label className={styles.choice} title={name}>
      <input
        type="checkbox"
        aria-label={name}
        aria-description={inArticles(count)}
        checked={chosen}
        onChange={() => void runQuery({ text: toggleValue(useLibrary.getState().text, field, value) })}
      />
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.number} aria-hidden="true">
        {count.toLocaleString('en')}
      </span>
    </label>
  )
}
