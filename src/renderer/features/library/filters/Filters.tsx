import { type FocusEvent, useState } from 'react'
import { useFields } from '../../../core/fields'
import { changeSettings, useSession } from '../../../core/session'
import { useLibrary } from '../store'
import { FacetGroup } from './FacetGroup'
import styles from './filters.module.css'
import { groupsOf } from './groups'
import { NumberGroup } from './numbers/NumberGroup'
import { useFacets } from './use-facets'

const none: readonly string[] = []

function fold(field: string): void {
  const closed = useSession.getState().settings?.closedFacets ?? none
  const next = closed.includes(field) ? closed.filter((one) => one !== field) : [...closed, field]
  void changeSettings({ closedFacets: next })
}

/** Values to tick and numbers to bound. What is chosen is text of the query, and nothing else is kept of it. */
export function Filters() {
  const text = useLibrary((library) => library.text)
  const closed = useSession((session) => session.settings?.closedFacets ?? none)
  const { facets, fault } = useFacets()
  const table = useFields()
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const left = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false)
  }
  // What is pointed at, or has the focus by keys, must not move away under it.
  const held = pointed || focused
  const folding = (field: string) => ({ open: !closed.includes(field), onToggle: () => fold(field) })
  return (
    <section
      aria-label="Filters"
      className={styles.filters}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={({ target }) => setFocused(target.matches(':focus-visible'))}
      onBlur={left}
    >
      <h2 className={styles.heading}>Filters</h2>
      {fault !== null && <p className={styles.fault}>Not counted: {fault}</p>}
      {groupsOf(facets?.facets ?? [], table).map((group) => (
        <FacetGroup key={group.id} group={group} text={text} held={held} {...folding(group.id)} />
      ))}
      {facets?.numbers.map((numbers) => (
        <NumberGroup key={numbers.field} numbers={numbers} text={text} held={held} {...folding(numbers.field)} />
      ))}
    </section>
  )
}
