import type { RequestOf, ResponseOf } from '../../shared/ipc/contract'
import type { Asked, CopydeskApi, Reply, WindowEvent } from '../../shared/ipc/events'
import { foldersLeft } from './workspace-session'

declare global {
  interface Window {
    readonly copydesk: CopydeskApi
  }
}

/** A call that main refused or could not do; `code` says which, the message is written for editors. */
export class CallError extends Error {
  override readonly name = 'CallError'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Calls main; throws CallError where it answers with an error. The only place that touches window.copydesk. What was asked of a
 * folder that has been left meanwhile is never answered: nothing of it may come to stand in the next one.
 */
export async function call<C extends Asked>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
  // Of one channel TypeScript knows the request; of all at once it would ask for every request together.
  const ask = window.copydesk[channel] as (request: RequestOf<C>) => Promise<Reply<ResponseOf<C>>>
  const before = foldersLeft()
  const reply = await ask(request)
  if ('workspace' in request && foldersLeft() !== before) return new Promise(() => {})
  return told(reply)
}

function told<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new CallError(reply.error.code, reply.error.message)
  return reply.value
}

/** Opens the first folder of what was dropped on the window. */
export const openDropped = async (files: readonly File[]): Promise<ResponseOf<'openDropped'>> =>
  told(await window.copydesk.openDropped(files))

/** Listens to what main tells unasked; returns how to stop. */
export function onWindowEvent(listener: (event: WindowEvent) => void): () => void {
  return window.copydesk.onEvent(listener)
}
