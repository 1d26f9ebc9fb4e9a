import { useState } from 'react'
import { counted, number } from '../../../../shared/numbers'
import { toggleValue } from '../../../../shared/query'
import type { FacetField } from '../../../../shared/query/facets/facet-types'
import { isMatch } from '../../../../shared/query/matching'
import { languageNow } from '../../../core/fields'
import { Logo, useMayShow } from '../../pictures'
import { runQuery, useLibrary } from '../store'
import styles from './facet-values.module.css'
import type { Group } from './groups'
import { valueName } from './labels'
import type { ShownValue } from './values'

/** Above this many values the list of all of them has a field to narrow it. */
const MANY = 20

interface Props {
  readonly group: Group
  readonly values: readonly ShownValue[]
  /** Those of them that are shown until all are asked for. */
  readonly few: readonly ShownValue[]
}

/** The values of one group: the first few, or all of them. */
export function FacetValues({ group, values, few }: Props) {
  const { name, facet } = group
  const { field, more } = facet
  const [all, setAll] = useState(false)
  const [narrow, setNarrow] = useState('')
  const hidden = values.length - few.length + more
  const mayShow = useMayShow()
  const hasLogos = values.some(({ logo }) => mayShow(logo))
  const matching = values.filter(({ value }) => isMatch(valueName(field, value), narrow))
  return (
    <>
      {all && values.length > MANY && (
        <input
          type="text"
          className={styles.narrow}
          aria-label={`Find in ${name}`}
          placeholder="Find"
          spellCheck={false}
          value={narrow}
          onChange={(event) => setNarrow(event.target.value)}
        />
      )}
      {(all ? matching : few).map((value) => (
        <Choice key={value.value} field={field} hasLogos={hasLogos} {...value} />
      ))}
      {all && narrow.trim() !== '' && matching.length === 0 && <p className={styles.note}>None is called that.</p>}
      {all && more > 0 && (
        <p className={styles.note}>
          {number(more)} rarer ones: type {field}: into the search
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
          {all ? 'Fewer' : `${number(hidden)} more…`}
          <span className="visually-hidden"> in {name}</span>
        </button>
      )}
    </>
  )
}

interface ChoiceProps extends ShownValue {
  readonly field: FacetField
  /** A value of the group has a logo: the names of all stand in line behind their places. */
  readonly hasLogos: boolean
}

function Choice({ field, value, count, chosen, logo, hasLogos }: ChoiceProps) {
  const name = valueName(field, value)
  return (
    <label className={styles.choice} title={name}>
      <input
        type="checkbox"
        aria-label={name}
        aria-description={counted(count, 'article')}
        checked={chosen}
        onChange={() => void runQuery({ text: toggleValue(useLibrary.getState().text, field, value, languageNow()) })}
      />
      <Logo src={logo} keepsPlace={hasLogos} />
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.number} aria-hidden="true">
        {number(count)}
      </span>
    </label>
  )
}
