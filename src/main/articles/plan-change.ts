import { type Changeable, decisionOf, outlookOf } from '../../shared/change'
import type { Change, ChangePlan, LineChange, Named } from '../../shared/change/change'
import type { FieldTable } from '../../shared/fields/table/table'
import { tryChange } from './save-article'

/** What an article is known by again, and the title that it was shown by. */
export type Meant = Pick<Changeable, 'title' | 'identity'>

/** An article by its path; no card: it isn't there. */
export interface Wanted {
  readonly path: string
  readonly card: Changeable | null
  /** The article that is meant: another one that has its path by now is left alone. */
  readonly meant?: Meant | undefined
}

/** Lists of a plan or a report are cut at this; their counts are whole. */
export const LISTED = 200
const SAMPLE_FILES = 5
/** At most this many files are tried for the sample: their cards may be behind the disk. */
const MAX_TRIED_FILES = 20

/** The lines that a change would alter in the file as it is on disk now; null where it would alter none. */
async function sampleLines(
  root: string,
  card: Changeable,
  change: Change,
  table: FieldTable,
): Promise<LineChange[] | null> {
  const { path, identity: meant } = card
  const { outcome } = await tryChange({ root, path, table, changes: [change], replace: false, meant })
  return outcome.kind === 'saved' ? outcome.proof.lines : null
}

async function sampleOf(
  root: string,
  cards: readonly Changeable[],
  change: Change,
  table: FieldTable,
): Promise<ChangePlan['sample']> {
  const sample: ChangePlan['sample'] = []
  for (const card of cards.slice(0, MAX_TRIED_FILES)) {
    if (sample.length === SAMPLE_FILES) break
    const lines = decisionOf(change) !== null ? [] : await sampleLines(root, card, change, table)
    if (lines !== null) sample.push({ path: card.path, title: card.title, lines })
  }
  return sample
}

/** What a change of these articles would do, by their cards; only the sample's files are read. */
export async function planChange(
  root: string,
  wanted: readonly Wanted[],
  change: Change,
  table: FieldTable,
): Promise<ChangePlan> {
  const changes: Changeable[] = []
  const skipped: Named[] = []
  const warnings: Named[] = []
  let already = 0
  for (const { path, card } of wanted) {
    const title = card?.title ?? path
    const outlook = outlookOf(change, card, table)
    if (outlook.kind === 'already') already += 1
    else if (outlook.kind === 'skipped') skipped.push({ path, title, message: outlook.reason.message })
    else if (card !== null) {
      changes.push(card)
      if (outlook.warning !== null) warnings.push({ path, title, message: outlook.warning })
    }
  }
  return {
    changes: changes.length,
    already,
    skippedCount: skipped.length,
    skipped: skipped.slice(0, LISTED),
    warnings: warnings.slice(0, LISTED),
    sample: await sampleOf(root, changes, change, table),
  }
}
