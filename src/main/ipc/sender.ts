import { isOurPage, type PageSource } from '../security/policy'

/** What is looked at of the frame that sent a message; Electron's WebFrameMain has it. */
export interface SendingFrame {
  readonly url: string
  readonly detached: boolean
  readonly parent: unknown
}

/** A message counts only from the top frame of our own page, while that page is still there. */
export function isTrusted(frame: SendingFrame | null, source: PageSource): boolean {
  return frame !== null && !frame.detached && frame.parent === null && isOurPage(frame.url, source)
}
