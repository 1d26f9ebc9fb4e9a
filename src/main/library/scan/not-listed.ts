import { ABOUT_THE_FOLDER } from '../../../shared/fields'
import { counted, number } from '../../../shared/numbers'
import { label } from '../../../shared/text/label'
import type { Layout } from '../../articles/read/layout'
import { addOutside, type LeftOut, type WhyLeftOut } from '../../articles/read/left-out'
import type { Reason } from '../../files/reason'

const NAMED = 3
const NAME_LETTERS = 40
const REASON_LETTERS = 80

/** Says what a layout leaves out and why, once each time that it changes: '12 files are not listed: 9 in themes/; 3 in …'. */
export class NotListed {
  private told: string | null = null

  constructor(
    private readonly root: string,
    private readonly tell: (reason: Reason) => void,
  ) {}

  /**
   * Nobody waits for it: every folder that holds no articles is gone through. `leftOut`: what the scan met. That a README is no
   * article is said only beside something else.
   */
  async look(layout: Layout, leftOut: LeftOut, signal: AbortSignal): Promise<void> {
    await addOutside(this.root, layout, leftOut, signal)
    if (signal.aborted) return
    const reasons = leftOut.read()
    const message = reasons.some(({ words }) => words !== ABOUT_THE_FOLDER) ? messageOf(reasons) : null
    if (message !== null && message !== this.told) this.tell({ code: 'not-listed', message })
    this.told = message
  }
}

/** '4 outside _news (docs, pages)': folders are named where the reason doesn't. */
function reasonText({ words, files, folders }: WhyLeftOut): string {
  const text = `${number(files)} ${label(words, REASON_LETTERS)}`
  if (!words.startsWith('outside') || folders.length === 0) return text
  const names = folders.slice(0, NAMED).map((name) => label(name, NAME_LETTERS))
  return `${text} (${names.join(', ')}${folders.length > NAMED ? ', …' : ''})`
}

function messageOf(reasons: readonly WhyLeftOut[]): string {
  const files = reasons.reduce((sum, reason) => sum + reason.files, 0)
  return `${counted(files, 'file')} ${files === 1 ? 'is' : 'are'} not listed: ${reasons.map(reasonText).join('; ')}.`
}
