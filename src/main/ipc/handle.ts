import type { IpcMain } from 'electron'
import { type Channel, type ChannelOf, contract, type RequestOf, type ResponseOf } from '../../shared/ipc/contract'
import type { Reply } from '../../shared/ipc/events'
import type { OpenWindow } from '../lifecycle/windows'
import type { Log } from '../log'
import type { PageSource } from '../security/policy'
import { CallRefused } from '../workspace/call-refused'
import type { WorkspaceService } from '../workspace/service'
import { repaired } from './repaired'
import { isTrusted, type SendingFrame } from './sender'

/** One function per channel; `From` is the window that asks. */
export type Calls<From, C extends Channel = Channel> = {
  readonly [One in C]: (from: From, request: RequestOf<One>) => ResponseOf<One> | Promise<ResponseOf<One>>
}

/** What of an Electron event is needed to know who calls. */
export interface CallEvent {
  readonly senderFrame: SendingFrame | null
  readonly sender: { readonly id: number; readonly mainFrame: SendingFrame | null }
}

export interface Wrapper<From> {
  readonly calls: Calls<From>
  readonly source: PageSource
  /** The window of a web contents id, null where it isn't one of ours. */
  readonly windowOf: (contentsId: number) => From | null
  /** Responses are held against the contract too: in development and tests. */
  readonly checkResponses: boolean
  readonly log: Log
}

/** Answers one call: sender, then shape, then the channel's function. Never throws, always replies. */
export async function answerCall<From>(
  channel: Channel,
  event: CallEvent,
  payload: unknown,
  { calls, source, windowOf, checkResponses, log }: Wrapper<From>,
): Promise<Reply<unknown>> {
  try {
    const from = isTrusted(event.senderFrame, event.sender.mainFrame, source) ? windowOf(event.sender.id) : null
    if (from === null) throw new CallRefused('foreign-sender', 'Only the window itself may ask.')
    const request = contract[channel].request.safeParse(payload)
    if (!request.success) {
      // Which key and why, without the value: that may be an article's text.
      log.warn(request.error.issues.map((issue) => `${channel}.${issue.path.join('.')}: ${issue.message}`).join('; '))
      throw new CallRefused('bad-request', `The call ${channel} was not understood.`)
    }
    // Of one channel TypeScript knows the request; of all at once it would ask for every request together.
    const run = calls[channel] as (from: From, request: unknown) => unknown
    const value = await run(from, request.data)
    if (!checkResponses) return { ok: true, value }
    return { ok: true, value: checked(channel, value, log) }
  } catch (error) {
    return { ok: false, error: describe(channel, error, log) }
  }
}

/** The answer as the contract has it, without elements of lists that aren't; throws where more than those is wrong. */
function checked(channel: Channel, value: unknown, log: Log): unknown {
  const { response } = contract[channel]
  const first = response.safeParse(value)
  if (first.success) return first.data
  const rest = repaired(channel, value, first.error.issues)
  const second = rest === null ? first : response.safeParse(rest.value)
  if (rest === null || !second.success) {
    throw new Error(`The answer to ${channel} doesn't have its shape: ${first.error.message}`)
  }
  for (const { place, reason } of rest.leftOut) log.warn(`Left out of the answer to ${channel}: ${place} (${reason})`)
  return second.data
}

/** Stacks and absolute paths go to the log; the window gets a code and a sentence. */
function describe(channel: Channel, error: unknown, log: Log): { code: string; message: string } {
  if (error instanceof CallRefused) {
    log.warn(`${channel} was refused: ${error.code}`)
    return { code: error.code, message: error.message }
  }
  log.error(`${channel} failed`, error)
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'internal'
  return { code, message: `That did not work (${channel}: ${code}). The log in the data folder says more.` }
}

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

/** Registers every channel of the contract with the one wrapper. */
export function serveCalls<From>(ipc: Pick<IpcMain, 'handle'>, wrapper: Wrapper<From>): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipc.handle(channel, (event, payload) => answerCall(channel, event, payload, wrapper))
  }
}
