import { setImmediate as breathe } from 'node:timers/promises'
import { counted } from '../../../../shared/numbers'
import { inSlices } from '../../pace/slices'
import type { Announcer } from '../announce'
import type { Library } from '../library'
import type { RelationLook } from './look'
import { relationProblems } from './problems'

interface Options {
  readonly library: Library
  readonly announcer: Pick<Announcer, 'note'>
  /** Nobody asks for it otherwise. */
  readonly isWanted: boolean
  readonly look: () => RelationLook
  /** Resolves when nothing else is read or compared: it is known which articles are here, and by which addresses. */
  readonly quiet: () => Promise<void>
  /** The cards say more than was kept of them; all that is to be said, or there is more to come. */
  readonly knows: (isAll: boolean) => void
  readonly log: (message: string) => void
}

/** Keeps what the library says of related stories that are gone, or say something else by now, behind all other passes. */
export class RelationPass {
  private readonly stop = new AbortController()
  private running: Promise<void> | null = null
  private isFirst = true

  constructor(private readonly options: Options) {}

  /** Articles came, changed or went: looks soon. */
  soon(): void {
    const { library, log, isWanted } = this.options
    if (!isWanted || this.running !== null || this.stop.signal.aborted) return
    this.running = this.run()
      .catch((error: unknown) => log(`Looking at related stories failed: ${String(error)}`))
      .finally(() => {
        this.running = null
        // What was asked for behind its last look.
        if (library.relations.isWaiting) this.soon()
      })
  }

  async idle(): Promise<void> {
    await this.running
  }

  async close(): Promise<void> {
    this.stop.abort()
    await this.running
  }

  private async run(): Promise<void> {
    const { library, announcer, quiet, knows, log } = this.options
    const { signal } = this.stop
    while (library.relations.isWaiting && !signal.aborted) {
      // Each time: which article has an address now is known once all that changed is compared.
      await quiet()
      if (signal.aborted) return
      const look = this.options.look()
      const paths = library.relations.take(library.cards())
      const begun = performance.now()
      // Finding them is a piece of work by itself.
      await breathe()
      const lookAt = async (path: string): Promise<void> => {
        const card = library.get(path)?.card
        const problems = card === undefined ? [] : relationProblems(await look.of(card))
        library.relations.looked(path)
        if (library.relate(path, problems)) announcer.note(path)
      }
      await inSlices(paths, signal, lookAt, () => knows(false))
      if (paths.length === 0 || signal.aborted) continue
      knows(true)
      const took = performance.now() - begun
      // Later ones are of what somebody just changed.
      if (this.isFirst)
        log(`Related stories of ${counted(paths.length, 'article')} were looked at in ${took.toFixed()} ms.`)
      this.isFirst = false
    }
  }
}
