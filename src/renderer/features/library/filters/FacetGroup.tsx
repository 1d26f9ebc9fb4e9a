import { useEffect, useRef } from 'react'
import { useLanguage } from '../../../core/fields'
import { FacetValues } from './FacetValues'
import { Fold } from './Fold'
import type { Group } from './groups'
import { firstOf, shownValues } from './values'

interface Props {
  readonly group: Group
  /** The query's text. */
  readonly text: string
  /** The pointer or the focus is among the filters: nothing changes its place. */
  readonly held: boolean
  readonly open: boolean
  readonly onToggle: () => void
}

/** One group and its values; nothing where it has none to choose or to take back. */
export function FacetGroup({ group, text, held, open, onToggle }: Props) {
  const language = useLanguage()
  const before = useRef({ order: [] as readonly string[], shown: new Set<string>() })
  const values = shownValues(group, language, text, held ? before.current.order : [])
  const few = firstOf(values, held ? before.current.shown : new Set())
  useEffect(() => {
    before.current = {
      order: values.map(({ value }) => value),
      shown: new Set(few.map(({ value }) => value)),
    }
  })
  if (values.length === 0) return null
  return (
    <Fold name={group.name} open={open} onToggle={onToggle}>
      <FacetValues group={group} values={values} few={few} />
    </Fold>
  )
}
