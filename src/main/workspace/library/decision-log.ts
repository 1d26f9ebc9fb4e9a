import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type DecisionLine, readDecisions } from '../../../shared/decisions'
import { decisionsPath } from '../../files/append-decisions'
import { resolveInside } from '../../files/resolve-inside'

/** What a look at the log found: all of it, or only what was added since the last look. */
export interface LogRead {
  readonly isWhole: boolean
  readonly lines: readonly DecisionLine[]
}

const BREAK = 10
const hashOf = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')

/** Reads the decision log of a workspace. It is mostly added to: what was read before is then not parsed again. */
export class DecisionLog {
  private read = { length: 0, hash: hashOf(Buffer.alloc(0)) }

  constructor(
    private readonly root: string,
    private readonly log: (message: string) => void,
  ) {}

  /** `take` is called in the tick of the read, so that a decision of our own can't come between the two. */
  async look(take: (read: LogRead) => void): Promise<void> {
    const inside = await resolveInside(this.root, decisionsPath)
    if (inside.kind === 'refused' && inside.reason.code !== 'missing') {
      this.log(`${decisionsPath} can't be read: ${inside.reason.message}`)
    }
    try {
      take(this.parse(inside.kind === 'inside' ? readFileSync(inside.file) : Buffer.alloc(0)))
    } catch (error) {
      this.log(`${decisionsPath} can't be read: ${String(error)}`)
    }
  }

  private parse(bytes: Buffer): LogRead {
    const { length, hash } = this.read
    const isWhole = bytes.length < length || hashOf(bytes.subarray(0, length)) !== hash
    const fresh = isWhole ? bytes : bytes.subarray(length)
    // A last line without its end may be half of one: it is looked at again.
    const whole = (isWhole ? 0 : length) + fresh.lastIndexOf(BREAK) + 1
    this.read = { length: whole, hash: hashOf(bytes.subarray(0, whole)) }
    return { isWhole, lines: readDecisions(fresh.toString('utf8')) }
  }
}
