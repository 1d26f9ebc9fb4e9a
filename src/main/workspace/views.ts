import type { ResponseOf } from '../../shared/ipc/contract'
import type { Language } from '../../shared/query'
import type { View } from '../../shared/query/view'
import { changeViews, readViews, type ViewChange } from '../../shared/views'
import { readArticle } from '../articles/read/read-article'
import { writeAtomic } from '../articles/write/write-atomic'
import { hashOf } from '../files/hash'
import { createQueue } from '../files/queue'
import { type Reason, reasonOf } from '../files/reason'
import { pinSharedFolder, placeOfShared, SHARED } from '../files/shared-folder'

const VIEWS = 'views.yaml'
export const viewsPath = `${SHARED}/${VIEWS}`

/** A team has tens of views; what is larger is none of ours, and isn't parsed in the main process. In characters. */
const MAX_FILE_LETTERS = 200_000
/** How often another program may write the file between our read and our write. */
const MAX_TRIES = 5

type Changed = ResponseOf<'changeViews'>
type Read = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly reason: Reason }

const refuse = ({ code, message }: Reason): Changed => ({ kind: 'refused', reason: { code, message } })

/** The team's views of one workspace. */
export class Views {
  private readonly queue = createQueue()
  private told = ''
  /** Null until the folder's fields are known: what their names are doesn't count as a fault before. */
  private language: Language | null = null

  /** `notice` hears once of what is left out and why. */
  constructor(
    private readonly root: string,
    private readonly notice: (notice: Reason) => void,
  ) {}

  /** Never throws; what can't be read is left out and said. */
  async read(language = this.language): Promise<View[]> {
    this.language = language
    const file = await this.text()
    const { views, faults } =
      file.kind === 'text' ? readViews(file.text, language ?? undefined) : { views: [], faults: [file.reason.message] }
    if (language === null) return [...views]
    const message = `${viewsPath}: ${faults.join(' ')}`
    if (faults.length > 0 && message !== this.told) this.notice({ code: 'views', message })
    this.told = faults.length > 0 ? message : ''
    return [...views]
  }

  /** One after the other; only what is on the disk is `changed`. */
  change(change: ViewChange): Promise<Changed> {
    return this.queue('views', async () => {
      for (let tried = 0; tried < MAX_TRIES; tried += 1) {
        const outcome = await this.changeOnce(change)
        if (outcome !== 'moved') return outcome
      }
      return refuse({ code: 'busy', message: `Another program keeps writing ${viewsPath}.` })
    })
  }

  idle(): Promise<void> {
    return this.queue.idle()
  }

  private async text(): Promise<Read> {
    const inside = await placeOfShared(this.root, viewsPath)
    const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
    if (file.kind === 'refused') {
      const { reason } = file
      return reason.code === 'missing' ? { kind: 'text', text: '' } : { kind: 'refused', reason }
    }
    const tooLarge = { code: 'too-large', message: 'It is too large.' }
    return file.text.length > MAX_FILE_LETTERS ? { kind: 'refused', reason: tooLarge } : file
  }

  private async changeOnce(change: ViewChange): Promise<Changed | 'moved'> {
    const before = await this.text()
    if (before.kind === 'refused') return refuse(before.reason)
    const text = changeViews(before.text, change, this.language ?? undefined)
    if (typeof text !== 'string') return refuse(text)
    try {
      const place = await placeOfShared(this.root, viewsPath)
      if (place.kind === 'refused') return refuse(place.reason)
      await this.makeEmpty()
      const written = await writeAtomic({ file: place.file, text, baseHash: hashOf(before.text), replace: false })
      if (written.kind === 'moved') return 'moved'
      return written.kind === 'written' ? { kind: 'changed', views: await this.read() } : refuse(written.reason)
    } catch (error) {
      return refuse(reasonOf(error))
    }
  }

  /** An atomic write takes the place of a file; where there is none yet it is an empty one, which is no views too. */
  private async makeEmpty(): Promise<void> {
    const folder = await pinSharedFolder(this.root)
    await folder.make(VIEWS).finally(folder.close)
  }
}
