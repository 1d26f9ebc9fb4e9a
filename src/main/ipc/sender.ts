import { isOurPage, type PageSource } from '../security/policy'

/** What is looked at of the frame that sent a message; Electron's WebFrameMain has it. */
export interface SendingFrame {
  readonly url: string
  readonly parent: unknown
}

/**
 * A message counts only from the top frame of our own page, while that frame is the one its window shows.
 * Being `current` (the window's main frame of now) says that it isn't detached: Electron 33's own flag `detached` stays true
 * for ever on a page that was loaded again after a crash (tried), and would lock the editor out.
 */
export function isTrusted(frame: SendingFrame | null, current: SendingFrame | null, source: PageSource): boolean {
  return frame !== null && frame === current && frame.parent === null && isOurPage(frame.url, source)
}
