import { useSession } from '../../../core/session'
import { Cards } from './Cards'
import { List } from './List'
import { Table } from './table/Table'

const layouts = { list: List, cards: Cards, table: Table } as const

/** The articles of the result, in the layout that was chosen. */
export function Articles() {
  const Layout = layouts[useSession((session) => session.settings?.layout ?? 'list')]
  return <Layout />
}
