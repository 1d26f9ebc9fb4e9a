import type { z } from 'zod'
import { articlesCalls } from './calls/articles'
import { changesCalls } from './calls/changes'
import { draftsCalls } from './calls/drafts'
import { fieldsCalls } from './calls/fields'
import { libraryCalls } from './calls/library'
import { picturesCalls } from './calls/pictures'
import { windowCalls } from './calls/window'

/**
 * Every crossing between the window and the main process, once: name → who answers it, request and response.
 * The preload offers a function of each name, main's one wrapper checks both sides with it.
 * The renderer never names an absolute path: only a workspace id and a path relative to that workspace, with '/'.
 */
export const contract = {
  ...windowCalls,
  ...libraryCalls,
  ...picturesCalls,
  ...articlesCalls,
  ...changesCalls,
  ...draftsCalls,
  ...fieldsCalls,
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type RequestOf<C extends Channel> = z.infer<Contract[C]['request']>
/** What a folder's library is asked: it knows no other folder. */
export type AskedOf<C extends Channel> = Omit<RequestOf<C>, 'workspace'>
export type ResponseOf<C extends Channel> = z.infer<Contract[C]['response']>
/** The calls of one scope. */
export type ChannelOf<S extends Contract[Channel]['scope']> = {
  [C in Channel]: Contract[C]['scope'] extends S ? C : never
}[Channel]
