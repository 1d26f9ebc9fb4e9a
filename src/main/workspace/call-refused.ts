import type { Reason } from '../files/reason'

/** What a call answers on purpose: `code` for the program, `message` for the editor. Anything else that is thrown is a fault of ours. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const refusal = ({ code, message }: Reason): CallRefused => new CallRefused(code, message)
