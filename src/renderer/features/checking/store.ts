import type { PictureReport } from '../../../shared/pictures/check'
import { workspaceStore } from '../../core/workspace-session'
import type { Scope } from './scope'

/** A check that runs. */
export interface Check {
  readonly id: string
  readonly done: number
  /** How many different pictures; null: they are being looked for. */
  readonly total: number | null
  readonly cancelled: boolean
}

interface Checking {
  /** One at a time: all would share the same six places. */
  readonly running: Check | null
  /** What the last one found, until it is dismissed. */
  readonly done: { readonly scope: Scope; readonly report: PictureReport } | null
  /** What was to be checked where pictures aren't shown: asks for that first. */
  readonly asking: Scope | null
}

export const useChecking = workspaceStore<Checking>(() => ({ running: null, done: null, asking: null }))
