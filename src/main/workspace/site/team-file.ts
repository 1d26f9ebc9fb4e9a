import { lstatSync, unlinkSync } from 'node:fs'
import { readArticle } from '../../articles/read/read-article'
import { writeAtomic } from '../../articles/write/write-atomic'
import { hashOf } from '../../files/hash'
import { createQueue } from '../../files/queue'
import { type Reason, reasonOf } from '../../files/reason'
import { pinSharedFolder, placeOfShared, SHARED } from '../../files/shared-folder'

/** A team says a few hundred lines; what is larger is none of ours, and isn't parsed in the main process. In characters. */
const MAX_FILE_LETTERS = 200_000
/** How often another program may write the file between our read and our write. */
const MAX_TRIES = 5

type Refused = { readonly kind: 'refused'; readonly reason: Reason }
type Read = { readonly kind: 'text'; readonly text: string } | Refused
/** What the file held, and what it holds now. */
export type TeamFileChanged = { readonly kind: 'changed'; readonly before: string; readonly after: string } | Refused

const refuse = ({ code, message }: Reason): Refused => ({ kind: 'refused', reason: { code, message } })

/** A file of `.copydesk` that a team also writes by hand. */
export class TeamFile {
  /** Relative to the workspace. */
  readonly path: string
  private readonly queue = createQueue()

  constructor(
    private readonly root: string,
    private readonly name: string,
  ) {
    this.path = `${SHARED}/${name}`
  }

  /** '' where there is none. Never throws. */
  async text(): Promise<Read> {
    const inside = await placeOfShared(this.root, this.path)
    const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
    if (file.kind === 'refused') {
      const { reason } = file
      return reason.code === 'missing' ? { kind: 'text', text: '' } : refuse(reason)
    }
    const tooLarge = { code: 'too-large', message: 'It is too large.' }
    return file.text.length > MAX_FILE_LETTERS ? refuse(tooLarge) : file
  }

  /** One after the other. `edit` gives the new text, or why there is none; a file of '' goes. Only what is on the disk is `changed`. */
  change(edit: (text: string) => string | Reason): Promise<TeamFileChanged> {
    return this.queue(this.name, async () => {
      for (let tried = 0; tried < MAX_TRIES; tried += 1) {
        const outcome = await this.changeOnce(edit)
        if (outcome !== 'moved') return outcome
      }
      return refuse({ code: 'busy', message: `Another program keeps writing ${this.path}.` })
    })
  }

  idle(): Promise<void> {
    return this.queue.idle()
  }

  private async changeOnce(edit: (text: string) => string | Reason): Promise<TeamFileChanged | 'moved'> {
    const file = await this.text()
    if (file.kind === 'refused') return file
    const { text: before } = file
    const after = edit(before)
    if (typeof after !== 'string') return refuse(after)
    if (after === before) return { kind: 'changed', before, after }
    if (after.length > MAX_FILE_LETTERS)
      return refuse({ code: 'too-large', message: `${this.path} would be too large.` })
    try {
      const place = await placeOfShared(this.root, this.path)
      if (place.kind === 'refused') return place
      await this.makeEmpty()
      const written = await writeAtomic({ file: place.file, text: after, baseHash: hashOf(before), replace: false })
      if (written.kind === 'moved') return 'moved'
      if (written.kind !== 'written') return refuse(written.reason)
      if (after === '') removeEmpty(place.file)
      return { kind: 'changed', before, after }
    } catch (error) {
      return refuse(reasonOf(error))
    }
  }

  /** An atomic write takes the place of a file; where there is none yet it is an empty one, which says nothing too. */
  private async makeEmpty(): Promise<void> {
    const folder = await pinSharedFolder(this.root)
    await folder.make(this.name).finally(folder.close)
  }
}

/** Look and removal in one tick; what somebody wrote meanwhile stays, and where it can't be removed it says nothing all the same. */
function removeEmpty(file: string): void {
  try {
    const stats = lstatSync(file)
    if (stats.isFile() && stats.size === 0) unlinkSync(file)
  } catch {}
}
