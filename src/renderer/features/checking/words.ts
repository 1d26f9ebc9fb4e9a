import { counted, number } from '../../../shared/numbers'
import type { PictureReport } from '../../../shared/pictures/check'
import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'
import { clockTime } from '../../ui/age'
import type { Check } from './store'

/** A server as it is asked: in plain letters, so that one that looks like another is told from it. */
export const serverName = (server: string): string =>
  URL.canParse(`https://${server}`) ? new URL(`https://${server}`).host : label(server, MAX_NAME_LETTERS)

/** 'Looking at pictures 40 of 312' */
export const runningText = ({ done, total }: Check): string =>
  total === null ? 'Looking for pictures' : `Looking at pictures ${number(done)} of ${number(total)}`

/** '3 missing, 2 of them known from before, ': nobody was asked for those now. */
function missingText({ missing, missingBefore }: PictureReport): string {
  if (missing === 0) return ''
  const before = missingBefore === missing ? 'known from before' : `${number(missingBefore)} of them known from before`
  return `${number(missing)} missing, ${missingBefore > 0 ? `${before}, ` : ''}`
}

/** What was looked at and when: '312 pictures of 290 articles, 3 missing, 14:39'. */
export function reportText(report: PictureReport): string {
  const { articles, pictures, checked, missing, at } = report
  const of = counted(articles, 'article')
  const when = clockTime(at)
  if (pictures === 0) return `${of} ${articles === 1 ? 'has' : 'have'} no picture on a server, ${when}`
  const all = `${counted(pictures, 'picture')} of ${of}, ${missingText(report)}${when}`
  if (checked < pictures) return `Cancelled · ${number(checked)} of ${all}`
  if (missing > 0) return all
  return `${all} · ${pictures === 1 ? 'it is there' : 'all are there'}${report.findings.length === 0 ? ', all fine' : ''}`
}

/** The same said aloud, in a few words. */
export function spoken({ pictures, checked, missing }: PictureReport): string {
  if (pictures === 0) return 'No pictures on servers'
  const looked = `${counted(checked, 'picture')} checked`
  return missing === 0 ? `${looked}, all there` : `${looked}, ${number(missing)} missing`
}
