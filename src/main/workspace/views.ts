import type { ResponseOf } from '../../shared/ipc/contract'
import type { Language } from '../../shared/query'
import type { View } from '../../shared/query/view'
import { changeViews, readViews, type ViewChange } from '../../shared/views'
import type { Reason } from '../files/reason'
import { SHARED } from '../files/shared-folder'
import { TeamFile } from './site/team-file'

const VIEWS = 'views.yaml'
export const viewsPath = `${SHARED}/${VIEWS}`

/** The team's views of one workspace. */
export class Views {
  private readonly file: TeamFile
  private told = ''
  /** Null until the folder's fields are known: what their names are doesn't count as a fault before. */
  private language: Language | null = null

  /** `notice` hears once of what is left out and why. */
  constructor(
    root: string,
    private readonly notice: (notice: Reason) => void,
  ) {
    this.file = new TeamFile(root, VIEWS)
  }

  /** Never throws; what can't be read is left out and said. */
  async read(language = this.language): Promise<View[]> {
    this.language = language
    const file = await this.file.text()
    const { views, faults } =
      file.kind === 'text' ? readViews(file.text, language ?? undefined) : { views: [], faults: [file.reason.message] }
    if (language === null) return [...views]
    const message = `${viewsPath}: ${faults.join(' ')}`
    if (faults.length > 0 && message !== this.told) this.notice({ code: 'views', message })
    this.told = faults.length > 0 ? message : ''
    return [...views]
  }

  /** One after the other; only what is on the disk is `changed`. */
  async change(change: ViewChange): Promise<ResponseOf<'changeViews'>> {
    const outcome = await this.file.change((text) => changeViews(text, change, this.language ?? undefined))
    return outcome.kind === 'changed' ? { kind: 'changed', views: await this.read() } : outcome
  }

  idle(): Promise<void> {
    return this.file.idle()
  }
}
