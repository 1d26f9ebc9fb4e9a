import { type Channel, type ChannelOf, contract } from '../../shared/ipc/contract'
import type { OpenWindow } from '../lifecycle/windows'
import { CallRefused } from '../workspace/call-refused'
import type { WorkspaceService } from '../workspace/service'
import type { Calls } from './handle'

/** The workspace of the window that asks; naming another one is refused, whether it is open or not. */
export function own(from: OpenWindow, id: string): WorkspaceService {
  if (from.workspace?.info.id !== id)
    throw new CallRefused('not-your-workspace', 'This window shows another folder now.')
  return from.workspace
}

type Answer = (request: unknown) => unknown

/**
 * Every call of the contract, by its scope: those of the window are given, the others go to the function of their name in the
 * window's workspace, or in the library of that.
 */
export function routed(calls: Calls<OpenWindow, ChannelOf<'window'>>): Calls<OpenWindow> {
  const answers = Object.entries(contract).map(([channel, { scope }]) => {
    if (scope === 'window') return [channel, calls[channel as ChannelOf<'window'>]]
    // TypeScript knows the request of one channel, not that of any.
    const answer = (from: OpenWindow, request: { readonly workspace: string }): unknown => {
      const workspace = own(from, request.workspace)
      const answerer = (scope === 'library' ? workspace.library : workspace) as unknown as Record<string, Answer>
      return answerer[channel]?.(request)
    }
    return [channel, answer]
  })
  return Object.fromEntries(answers) as Calls<OpenWindow, Channel>
}
