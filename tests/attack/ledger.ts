import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** Whether all attempts are made (`npm run attack`), or a smaller part (`npm test`). */
export const full = process.env.COPYDESK_ATTACK === 'full'

/** Every one, or every fourth in the smaller part. */
export const part = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => full || index % 4 === 0)

/** What is attacked; scripts/attack.mjs lists it in this order. */
export type Attacked =
  | 'reading'
  | 'names and links'
  | 'text'
  | 'rows and queries'
  | 'data folder'
  | 'pictures'
  | 'page and network'

interface Fallen {
  readonly name: string
  readonly why: string
}

const reports = resolve(import.meta.dirname, '../../out/reports/attack')

/** What ends an attempt that hangs. */
const PATIENCE_MS = 120_000

/** Rejects where the work takes so long (ms) that it hangs. */
export async function within<T>(work: Promise<T>, patience = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it hangs')), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export interface Attempt {
  readonly name: string
  readonly work: () => unknown
}

/** Counts the attempts of one file: each is made whatever became of the others, and at the end all that got through are named. */
export class Ledger {
  private held = 0
  private readonly fell: Fallen[] = []
  private readonly took: (readonly [ms: number, name: string])[] = []

  /** `file`: the test's, by which its report is called. */
  constructor(
    private readonly attacked: Attacked,
    private readonly file: string,
  ) {}

  /** One attempt: `work` throws where it gets through. */
  async attempt(name: string, work: () => unknown): Promise<void> {
    const since = Date.now()
    try {
      await within(Promise.resolve().then(work))
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      this.fell.push({ name, why })
      return
    } finally {
      this.took.push([Date.now() - since, name])
    }
    this.held += 1
  }

  /** Attempts that don't disturb each other, some at once. */
  async together(attempts: readonly Attempt[], atOnce = 3): Promise<void> {
    const left = [...attempts]
    const one = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        await this.attempt(next.name, next.work)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, one))
  }

  /** So many more of a kind that held: attempts that are too many to be called by name. */
  count(held: number): void {
    this.held += held
  }

  /** Writes the report; throws where something got through. */
  close(): void {
    const { attacked, held, fell, took } = this
    mkdirSync(reports, { recursive: true })
    const slowest = took.sort((a, b) => b[0] - a[0]).slice(0, 5)
    const report = { attacked, attempts: held + fell.length, held, fell, slowest }
    writeFileSync(join(reports, `${basename(this.file)}.json`), JSON.stringify(report, null, 1))
    const through = fell.map(({ name, why }) => `  ${name}: ${why}`)
    if (through.length > 0) throw new Error(`${through.length} got through:\n${through.join('\n')}`)
  }
}
