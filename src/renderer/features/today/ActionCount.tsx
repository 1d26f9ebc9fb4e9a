import { counted } from '../../../shared/numbers'
import { useToday } from './store'

/** How many actions Changed today lists: what its heading counts, where other views count articles. */
export function ActionCount() {
  const actions = useToday(({ entries }) => new Set(entries?.map(({ action }) => action)).size)
  return (
    <>
      <strong>{counted(actions, 'action')}</strong> today
    </>
  )
}
