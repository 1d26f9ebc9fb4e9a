import { RE2JS } from 're2js'
import type { Change } from '../change'

export type Replacing = Extract<Change, { kind: 'replace' }>
/** What of it says how a text is searched. */
type Asked = Pick<Replacing, 'find' | 'with' | 'pattern' | 'matchCase'>

export interface Finder {
  /** The text with all that was found replaced; the same text where nothing was. */
  readonly replaceIn: (text: string) => string
}

type Made = Finder | { readonly fault: string }

/** `$1`, `$&` and `$$` of a replacement. */
const REFERENCE = /\$(\$|&|\d{1,2})/g

function missingGroup(written: string, groups: number): number | undefined {
  const numbers = [...written.matchAll(REFERENCE)].map(([, what]) => Number(what))
  return numbers.find((number) => number > groups)
}

function make({ find, with: written, pattern, matchCase }: Asked): Made {
  let compiled: RE2JS
  try {
    const source = pattern ? find : RE2JS.quote(find)
    compiled = RE2JS.compile(source, matchCase ? 0 : RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    return { fault: `The pattern can’t be read: ${(error as Error).message.replace(/^error parsing regexp: /, '')}.` }
  }
  const missing = pattern ? missingGroup(written, compiled.groupCount()) : undefined
  if (missing !== undefined) return { fault: `The pattern has no group ${missing}, which $${missing} stands for.` }
  const replaceIn = (text: string): string => {
    const matcher = compiled.matcher(text)
    let made = ''
    let done = 0
    while (matcher.find()) {
      const [from, to] = [matcher.start(), matcher.end()]
      // Between two letters there is nothing that could be replaced.
      if (from === to) continue
      const put = pattern
        ? written.replace(REFERENCE, (_, what: string) =>
            what === '$' ? '$' : (matcher.group(what === '&' ? 0 : Number(what)) ?? ''),
          )
        : written
      made += text.slice(done, from) + put
      done = to
    }
    return made + text.slice(done)
  }
  return { replaceIn }
}

let last: { readonly asked: Asked; readonly made: Made } | null = null

/**
 * What finds and replaces, or why it can't be read; the last one is remembered, since a change asks for it once an article. Patterns
 * are RE2's: they take a time that grows with the text alone, whatever is written, and so know no look-around and no reference to an
 * earlier group.
 */
export function finderFor(asked: Asked): Made {
  const known = last?.asked
  const isKnown =
    known !== undefined &&
    known.find === asked.find &&
    known.with === asked.with &&
    known.pattern === asked.pattern &&
    known.matchCase === asked.matchCase
  if (!isKnown || last === null) last = { asked, made: make(asked) }
  return last.made
}

/** Why a change that finds and replaces can't be made of any text; null where it can, or where it is another change. */
export function faultOf(change: Change): string | null {
  const made = change.kind === 'replace' ? finderFor(change) : null
  return made !== null && 'fault' in made ? made.fault : null
}
