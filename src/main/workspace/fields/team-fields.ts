import { ownFieldsName } from '../../../shared/fields'
import { changeOwnFields } from '../../../shared/fields/own/change-own-fields'
import type { FieldsChange } from '../../../shared/fields/own/fields-change'
import type { ResponseOf } from '../../../shared/ipc/contract'
import type { Reason } from '../../files/reason'
import { TeamFile, type TeamFileChanged } from '../site/team-file'
import { FieldsQuestion } from './fields-question'

interface Options {
  readonly root: string
  /** The folder of this workspace below the data folder. */
  readonly kept: string
  /** Understands the folder again, with what its team says now. */
  readonly refresh: () => Promise<void>
  readonly log: (message: string) => void
}

type Changed = ResponseOf<'changeFields'>
/** The file before a change of this run, and after it. */
type Step = Pick<Extract<TeamFileChanged, { kind: 'changed' }>, 'before' | 'after'>

/** Nobody goes back further one by one; 'Back to the guess' takes back all. */
const MAX_STEPS = 100

const nothingToTakeBack: Reason = { code: 'nothing', message: 'Nothing to take back.' }
const changedSince: Reason = {
  code: 'changed',
  message: `Somebody else changed ${ownFieldsName} since; it was left alone.`,
}

/** What a team says of the fields of one folder, and the question whether they are understood. */
export class TeamFields {
  private readonly file: TeamFile
  private readonly question: FieldsQuestion
  private steps: readonly Step[] = []

  constructor(private readonly options: Options) {
    this.file = new TeamFile(options.root, 'fields.yaml')
    this.question = new FieldsQuestion(options.root, options.kept)
  }

  /** Whether nobody said yet that the folder is understood. */
  mayAsk(): Promise<boolean> {
    return this.question.isOpen()
  }

  /** Throws where the answer can't be kept; it holds for this run then. */
  answer(): Promise<void> {
    return this.question.answered(Date.now())
  }

  async change(change: FieldsChange): Promise<Changed> {
    const outcome = await this.file.change((yaml) => changeOwnFields(yaml, change))
    if (outcome.kind === 'refused') return outcome
    if (outcome.before !== outcome.after) this.steps = [...this.steps, outcome].slice(-MAX_STEPS)
    return this.changed()
  }

  /** Takes back the last change of this run, byte for byte, unless somebody wrote the file since. */
  async takeBack(): Promise<Changed> {
    const step = this.steps.at(-1)
    if (step === undefined) return { kind: 'refused', reason: nothingToTakeBack }
    const outcome = await this.file.change((yaml) => (yaml === step.after ? step.before : changedSince))
    if (outcome.kind === 'refused') return outcome
    this.steps = this.steps.slice(0, -1)
    return this.changed()
  }

  idle(): Promise<void> {
    return this.file.idle()
  }

  /** Who changes what was understood has looked at it. */
  private async changed(): Promise<Changed> {
    await this.answer().catch((error: unknown) => this.options.log(String(error)))
    await this.options.refresh()
    return { kind: 'changed', canTakeBack: this.steps.length > 0 }
  }
}
