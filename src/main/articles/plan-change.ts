import { type Changeable, decisionOf, isSeenInFile, outlookOf } from '../../shared/change'
import type { Change, ChangePlan, Named } from '../../shared/change/change'
import type { FieldTable } from '../../shared/fields/table/table'
import { inTurn } from '../files/in-turn'
import { unasked } from '../files/reason'
import type { StoriesOf } from './live-stories'
import { tryChange } from './save-article'
import type { Wanted } from './wanted'

/** Lists of a plan or a report are cut at this; their counts are whole. */
export const LISTED = 200
const SAMPLE_FILES = 5
/** At most this many files are tried for the sample: their cards may be behind the disk. */
const MAX_TRIED_FILES = 20

/** What a change would do to the file as it is on disk now. */
async function tried({ root, change, table, storiesOf }: Planning, { path, identity: meant }: Changeable) {
  const { outcome } = await tryChange({ root, path, table, changes: [change], storiesOf, replace: false, meant })
  return outcome
}

type Sample = ChangePlan['sample']

async function sampleOf(planning: Planning, cards: readonly Changeable[]): Promise<Sample> {
  const sample: Sample = []
  for (const card of cards.slice(0, MAX_TRIED_FILES)) {
    if (sample.length === SAMPLE_FILES) break
    const { path, title } = card
    if (decisionOf(planning.change) !== null) sample.push({ path, title, lines: [] })
    else {
      const outcome = await tried(planning, card)
      if (outcome.kind === 'saved') sample.push({ path, title, lines: outcome.proof.lines })
    }
  }
  return sample
}

export interface Planning {
  readonly root: string
  readonly wanted: readonly Wanted[]
  readonly change: Change
  readonly table: FieldTable
  /** What an article's related stories say, for changes that ask for it. */
  readonly storiesOf?: StoriesOf
  /** Stops a look at all files; what wasn't looked at is in no list. */
  readonly signal?: AbortSignal
  /** Told how many articles were looked at, where their files have to be. */
  readonly progress?: (done: number) => void
}

/** Of these cards those whose files a change would alter, and why others are left alone; all files are read. */
async function lookInFiles(planning: Planning, cards: readonly Changeable[]) {
  const { signal, progress } = planning
  const lines = new Map<string, Sample[number]['lines']>()
  const refused = new Map<string, string>()
  let done = 0
  const look = async (card: Changeable): Promise<void> => {
    const outcome = await tried(planning, card)
    if (outcome.kind === 'saved') lines.set(card.path, outcome.proof.lines)
    if (outcome.kind === 'refused') refused.set(card.path, unasked(outcome.reason).message)
    done += 1
    progress?.(done)
  }
  await inTurn(cards, look, { signal })
  const changing = cards.filter(({ path }) => lines.has(path))
  const sample = changing
    .slice(0, SAMPLE_FILES)
    .map(({ path, title }): Sample[number] => ({ path, title, lines: lines.get(path) ?? [] }))
  const skipped = cards.flatMap(({ path, title }): Named[] => {
    const message = refused.get(path)
    return message === undefined ? [] : [{ path, title, message }]
  })
  return { changing, sample, skipped }
}

/** Copies of one story that would change together stand together, and say so. */
function copiesOf(copies: readonly { readonly card: Changeable; readonly copy: string }[]): Named[] {
  const stories = new Map<string | number, { readonly card: Changeable; readonly copy: string }[]>()
  for (const one of copies) {
    const story = one.card.identity.title ?? one.card.path
    stories.set(story, [...(stories.get(story) ?? []), one])
  }
  return [...stories.values()].flatMap((story) =>
    story.map(({ card: { path, title }, copy }) => {
      const together = story.length > 1 ? `${story.length} copies together. ` : ''
      return { path, title, message: `${together}${copy}` }
    }),
  )
}

/** What a change of these articles would do, by their cards, and where these can't say it by their files; else only the sample's are read. */
export async function planChange(planning: Planning): Promise<ChangePlan> {
  const { wanted, change, table } = planning
  const changes: Changeable[] = []
  const skipped: Named[] = []
  const warnings: Named[] = []
  const doubts: Named[] = []
  const copies: { readonly card: Changeable; readonly copy: string }[] = []
  let already = 0
  for (const { path, card } of wanted) {
    const title = card?.title ?? path
    const outlook = outlookOf(change, card, table)
    if (outlook.kind === 'already') already += 1
    else if (outlook.kind === 'skipped') skipped.push({ path, title, message: outlook.reason.message })
    else if (card !== null) {
      changes.push(card)
      const { warning, doubt, copy } = outlook
      if (warning !== null) warnings.push({ path, title, message: warning })
      if (doubt !== undefined) doubts.push({ path, title, message: doubt })
      if (copy !== undefined) copies.push({ card, copy })
    }
  }
  const found = isSeenInFile(change)
    ? await lookInFiles(planning, changes)
    : { changing: changes, sample: await sampleOf(planning, changes), skipped: [] }
  skipped.push(...found.skipped)
  return {
    changes: found.changing.length,
    already: already + changes.length - found.changing.length - found.skipped.length,
    skippedCount: skipped.length,
    skipped: skipped.slice(0, LISTED),
    warnings: warnings.slice(0, LISTED),
    doubtsCount: doubts.length,
    doubts: doubts.slice(0, LISTED),
    copiesCount: copies.length,
    copies: copiesOf(copies).slice(0, LISTED),
    sample: found.sample,
  }
}
