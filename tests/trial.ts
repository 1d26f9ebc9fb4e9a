import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Chance } from './chance'

/** What docs/reliability.md lists, in its order. */
export type Tried = 'kill' | 'faults' | 'merges' | 'bad-input' | 'soak' | 'folders' | 'many' | 'index'

/** Whether each class is tried in its full size (`npm run reliability`), or in a smaller one (`npm test`). */
const isFull = process.env.COPYDESK_RELIABILITY === 'full'

/** The seed of this run: chosen where none is given, and named wherever something fails. */
const seed = Number(process.env.COPYDESK_SEED ?? Math.floor(Math.random() * 1e9))

const reports = resolve(import.meta.dirname, '../out/reports/reliability')

/** A full size takes hours: the limit of a test that has one, in ms. */
export const HOURS_MS = 12 * 3_600_000

/** One class of what is tried, as one test file tries it: how often, by which chance, and what came of it. */
export class Trial {
  readonly seed = seed
  private readonly counts: string[] = []
  private readonly controls: string[] = []
  private readonly wrong: string[] = []

  /** `file`: the test's, by which its report is called. */
  constructor(
    private readonly tried: Tried,
    private readonly file: string,
  ) {}

  /** So often; `COPYDESK_COUNT` takes the place of both. */
  times(small: number, full: number): number {
    return Number(process.env.COPYDESK_COUNT ?? this.share(small, full))
  }

  /** What a control has to find at least: of a few rounds chance may take a good part. */
  share(small: number, full: number): number {
    return isFull ? full : small
  }

  /** The chance of one round: the same for the same seed and number. */
  chance(round = 0): Chance {
    return new Chance(seed + round * 7_919)
  }

  /** What was tried: '10,000 kills'. */
  did(count: string): void {
    this.counts.push(count)
    this.write()
  }

  /** What the same harness found where it has to find something: 'in place: 98 of 100 torn'. */
  control(found: string): void {
    this.controls.push(found)
    this.write()
  }

  /** One round of many: where it fails the report and the error name it with the seed. */
  async round<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      this.wrong.push(name)
      this.write()
      throw new Error(`COPYDESK_SEED=${seed}, ${name}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
  }

  private write(): void {
    mkdirSync(reports, { recursive: true })
    const { tried, counts, controls, wrong } = this
    const report = { tried, seed, counts, controls, wrong }
    writeFileSync(join(reports, `${basename(this.file)}.json`), JSON.stringify(report, null, 1))
  }
}
