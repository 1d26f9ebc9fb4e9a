import { number } from '../numbers'

/** The count in the name of a change of many: '400 articles' or '397 of 400 articles', at its end or before 'back to Inbox'. */
const COUNT = /(?:[\d,]+ of )?([\d,]+) articles?(?=$| back to Inbox$)/
/** Of a change of one its title follows, which may end with a count too. */
const NAMED = ': '

/**
 * What a change of many is called where only so many of its articles are meant: 'Publish 397 of 400 articles', and '397 of 400 articles'
 * alone. Null where all of them are, or the name counts none.
 */
export function someOf(label: string, count: number): { readonly label: string; readonly articles: string } | null {
  const all = COUNT.exec(label)?.[1]
  if (all === undefined || count >= Number(all.replaceAll(',', '')) || (count === 1 && label.includes(NAMED)))
    return null
  const articles = `${number(count)} of ${all} articles`
  return { label: label.replace(COUNT, articles), articles }
}
