import { createHash } from 'node:crypto'
import { type DecisionLine, readDecisions, writeDecision } from '../../shared/decisions'
import { readFileGuardedSync } from '../files/read-file'
import type { Reason } from '../files/reason'
import { placeOfShared } from '../files/shared-folder'
import { decisionsPath, MAX_DECISIONS_BYTES } from './append-decisions'

/** What a look at the log found: all of it, or only what was added since the last look. */
export interface LogRead {
  readonly isWhole: boolean
  readonly lines: readonly DecisionLine[]
}

const BREAK = 10
const hashOf = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')

const linesFrom = (bytes: Buffer, from: number): DecisionLine[] => readDecisions(bytes.subarray(from).toString('utf8'))

/** Reads the decision log of a workspace. It is mostly added to: what was read before is then not parsed again. */
export class DecisionLog {
  private read = { length: 0, hash: hashOf(Buffer.alloc(0)) }
  /** Lines of our own that were added and not read yet. */
  private readonly added = new Set<string>()

  constructor(
    private readonly root: string,
    private readonly log: (message: string) => void,
  ) {}

  /** These were written by this program, and are known without a look. */
  add(lines: readonly DecisionLine[]): void {
    for (const line of lines) this.added.add(writeDecision(line))
  }

  /** `take` is called in the tick of the read, so that a decision of our own can't come between the two. */
  async look(take: (read: LogRead) => void): Promise<void> {
    const place = await placeOfShared(this.root, decisionsPath)
    if (place.kind === 'refused') return this.say(place.reason)
    const read = readFileGuardedSync(place.file, { maxBytes: MAX_DECISIONS_BYTES })
    if (read.kind === 'bytes') take(this.parse(read.bytes))
    else if (read.reason.code === 'missing') take(this.parse(Buffer.alloc(0)))
    else this.say(read.reason)
  }

  private holdsOwn(fresh: readonly DecisionLine[]): boolean {
    if (this.added.size === 0) return true
    const there = new Set(fresh.map(writeDecision))
    return [...this.added].every((line) => there.has(line))
  }

  private say({ message }: Reason): void {
    this.log(`${decisionsPath} can't be read: ${message}`)
  }

  private parse(bytes: Buffer): LogRead {
    const { length, hash } = this.read
    const isSame = bytes.length >= length && hashOf(bytes.subarray(0, length)) === hash
    const fresh = isSame ? linesFrom(bytes, length) : []
    // A checkout may have brought back a log without ours before it was looked at.
    const isWhole = !(isSame && this.holdsOwn(fresh))
    this.added.clear()
    // A last line without its end may be half of one: it is looked at again.
    const whole = bytes.lastIndexOf(BREAK) + 1
    this.read = { length: whole, hash: hashOf(bytes.subarray(0, whole)) }
    return { isWhole, lines: isWhole ? linesFrom(bytes, 0) : fresh }
  }
}
