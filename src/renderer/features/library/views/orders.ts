import { builtInViews } from '../../../../shared/query'
import type { Sort } from '../../../../shared/query/sort-order'
import type { Settings } from '../../../../shared/workspace/settings'
import { changeSettings, useSession, workspaceId } from '../../../core/session'
import { folderOrder, isSameOrder, type Origin } from './origin'

/*
 * The orders that this user chose in the views of a folder: the user's own, so they are kept among the settings and not in the
 * team's file.
 */

type Orders = Settings['viewOrders']

/** At most this many are remembered, of all folders together (the contract's cap). */
const MAX_ORDERS = 200

const orders = (): Orders => useSession.getState().settings?.viewOrders ?? []
const isOf =
  (name: string) =>
  ({ workspace, view }: Orders[number]): boolean =>
    workspace === workspaceId() && view === name

/** The order that was chosen in a view of this folder last; undefined: the view's own holds. */
export const chosenOrder = (name: string): Sort | undefined => orders().find(isOf(name))?.sort

/** What a view says itself. */
function ownOrder({ name, own }: Origin): Sort {
  const views = own ? (useSession.getState().workspace?.views ?? []) : builtInViews
  return views.find((view) => view.name === name)?.sort ?? folderOrder
}

/** Keeps the order that was chosen in a view, for the next time and over a restart; the view's own needs no keeping. */
export function keepOrder(view: Origin, sort: Sort): void {
  const workspace = workspaceId()
  if (workspace === undefined) return
  if (isSameOrder(sort, ownOrder(view))) {
    followOrder(view.name, null)
    return
  }
  const isIts = isOf(view.name)
  const viewOrders = [{ workspace, view: view.name, sort }, ...orders().filter((one) => !isIts(one))]
  void changeSettings({ viewOrders: viewOrders.slice(0, MAX_ORDERS) })
}

/** What a view is called by now; null: it is gone, or says the order itself. */
export function followOrder(name: string, to: string | null): void {
  const isIts = isOf(name)
  if (!orders().some(isIts)) return
  const after = (one: Orders[number]): Orders => (to === null ? [] : [{ ...one, view: to }])
  void changeSettings({ viewOrders: orders().flatMap((one) => (isIts(one) ? after(one) : [one])) })
}
