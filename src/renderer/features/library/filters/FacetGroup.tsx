import { useEffect, useRef } from 'react'
import type { Facet } from '../../../../shared/query/facets/facet-types'
import { useLanguage } from '../../../core/fields'
import { FacetValues } from './FacetValues'
import { Fold } from './Fold'
import { facetName } from './labels'
import { firstOf, shownValues } from './values'

interface Props {
  readonly facet: Facet
  /** The query's text. */
  readonly text: string
  /** The pointer or the focus is among the filters: nothing changes its place. */
  readonly held: boolean
  readonly open: boolean
  readonly onToggle: () => void
}

/** One facet and its values; nothing where it has none to choose or to take back. */
export function FacetGroup({ facet, text, held, open, onToggle }: Props) {
  const language = useLanguage()
  const before = useRef({ order: [] as readonly string[], shown: new Set<string>() })
  const values = shownValues(facet, language, text, held ? before.current.order : [])
  const few = firstOf(values, held ? before.current.shown : new Set())
  useEffect(() => {
    before.current = {
      order: values.map(({ value }) => value),
      shown: new Set(few.map(({ value }) => value)),
    }
  })
  if (values.length === 0) return null
  return (
    <Fold name={facetName(facet.field, language.table)} open={open} onToggle={onToggle}>
      <FacetValues facet={facet} values={values} few={few} />
    </Fold>
  )
}
