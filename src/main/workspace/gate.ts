import type { Reason } from '../files/reason'

/** What the calls of a workspace are let through by. */
export interface Gate {
  /** Whether a file of this name is an article of the folder. */
  readonly isArticle: (path: string) => boolean
  /** Also what was one before its folder went or was called otherwise, as long as unsaved work of it is kept. */
  readonly isOurs: (path: string) => boolean
  /** Why nothing of the folder can be had now; null: it is there. */
  readonly whyGone: () => Promise<Reason | null>
}

export const notAnArticle: Reason = { code: 'not-an-article', message: 'Not an article of this folder.' }
