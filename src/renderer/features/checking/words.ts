import type { PictureReport } from '../../../shared/ipc/picture-check'
import { counted, number } from '../../../shared/numbers'
import { clockTime } from '../../ui/age'
import type { Check } from './store'

/** 'Looking at pictures 40 of 312' */
export const runningText = ({ done, total }: Check): string =>
  total === null ? 'Looking for pictures' : `Looking at pictures ${number(done)} of ${number(total)}`

const missingIn = ({ states }: PictureReport): number =>
  states.reduce((sum, { state, pictures }) => sum + (state === 'shown' ? 0 : pictures), 0)

/** What was looked at and when: '312 pictures of 290 articles, 3 missing, 14:39'. */
export function reportText(report: PictureReport): string {
  const { articles, pictures, checked, at } = report
  const of = counted(articles, 'article')
  const when = clockTime(at)
  if (pictures === 0) return `${of} ${articles === 1 ? 'has' : 'have'} no picture on a server, ${when}`
  const missing = missingIn(report)
  const all = `${counted(pictures, 'picture')} of ${of}, ${missing > 0 ? `${number(missing)} missing, ` : ''}${when}`
  if (checked < pictures) return `Cancelled · ${number(checked)} of ${all}`
  if (missing > 0) return all
  return `${all} · ${pictures === 1 ? 'it is there' : 'all are there'}${report.findings.length === 0 ? ', all fine' : ''}`
}

/** The same said aloud, in a few words. */
export function spoken(report: PictureReport): string {
  const missing = missingIn(report)
  if (report.pictures === 0) return 'No pictures on servers'
  const checked = `${counted(report.checked, 'picture')} checked`
  return missing === 0 ? `${checked}, all there` : `${checked}, ${number(missing)} missing`
}
