import { statelessBy } from '../fields/table/published'
import type { FieldTable } from '../fields/table/table'
import type { Reason } from '../text/reason'

/** What a change would do to an article, as far as its card says. */
export type Outlook =
  /**
   * `warning`: it would change though something is wrong with it; `doubt`: though something is worth a look; `copy`: though another
   * article tells the same story.
   */
  | { readonly kind: 'changes'; readonly warning: string | null; readonly doubt?: string; readonly copy?: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'skipped'; readonly reason: Reason }

export const already: Outlook = { kind: 'already' }
/** It changes, unless it is so already. */
export const unless = (isSo: boolean): Outlook => (isSo ? already : { kind: 'changes', warning: null })
export const skipped = (reason: Reason): Outlook => ({ kind: 'skipped', reason })
/** Nobody knows whether it is published. */
export const stateless = (table: FieldTable): Outlook => skipped(statelessBy(table.switch))
