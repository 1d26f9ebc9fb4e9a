import { changeSign, type FieldTable } from '../../shared/fields/table/table'
import type { Meant, Wanted } from '../articles/wanted'
import type { Reason } from '../files/reason'
import { refusal } from './call-refused'

const otherKeys: Reason = {
  code: 'changed',
  message:
    'nothing was changed, since the folder’s fields mean something else than when it was shown. Ask for it again.',
}

interface Shown {
  readonly job: string
  readonly meant: ReadonlyMap<string, Meant>
  readonly sign: string
}

/** What the last dry run showed, until it is run: there is one dialog at a time. */
export class DryRun {
  private shown: Shown | null = null

  show(job: string, wanted: readonly Wanted[], table: FieldTable): void {
    const meant = wanted.flatMap(({ path, card }) =>
      card === null ? [] : [[path, { title: card.title, identity: card.identity }] as const],
    )
    this.shown = { job, meant: new Map(meant), sign: changeSign(table) }
  }

  /** The articles that it showed, by their paths; undefined where another job is run. Throws CallRefused where it showed other keys. */
  take(job: string, table: FieldTable): ReadonlyMap<string, Meant> | undefined {
    if (this.shown?.job !== job) return undefined
    const { meant, sign } = this.shown
    this.shown = null
    if (sign !== changeSign(table)) throw refusal(otherKeys)
    return meant
  }
}
