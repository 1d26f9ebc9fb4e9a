/**
 * What the `.aff` file of a Hunspell dictionary says, for Chromium's packed form. Texts are bytes here, a letter for each, as the file's flags
 * are; what readers' words are compared with is UTF-8.
 */
export interface Affixes {
  /** How words change: the lines `PFX …` and `SFX …`. */
  readonly rules: readonly string[]
  /** What is often written for what. */
  readonly replacements: readonly (readonly [string, string])[]
  /** All other lines. */
  readonly others: readonly string[]
  readonly groups: FlagGroups
  /** Signs that count nowhere (UTF-16): no word is kept with them. */
  readonly ignored: ReadonlySet<string>
  /** What the file's encoding has, as UTF-8. */
  readonly inUtf8: (text: string) => string
}

/** The sets of flags that words have, by number: Chromium's form knows no others. A file may number them itself (`AF`). */
export class FlagGroups {
  private readonly numbers = new Map<string, number>()
  private readonly isNumbered: boolean

  constructor(readonly all: string[]) {
    this.isNumbered = all.length > 0
  }

  /** From 1. */
  numberOf(flags: string): number {
    if (this.isNumbered) return Number.parseInt(flags, 10) || 0
    const known = this.numbers.get(flags)
    if (known !== undefined) return known
    this.all.push(flags)
    this.numbers.set(flags, this.all.length)
    return this.all.length
  }
}

/** Hunspell's names of encodings that aren't the Web's. */
const ENCODINGS: Readonly<Record<string, string>> = { 'microsoft-cp1251': 'windows-1251', 'TIS620-2533': 'tis-620' }
/** What Chromium's Hunspell can't do with packed words. */
const UNKNOWN = 'COMPLEXPREFIXES'
/** Lines of letters alone; in all others are flags, which stay as they are. */
const OF_LETTERS = /^(?:TRY|MAP|KEY|WORDCHARS|BREAK|ICONV|OCONV|PHONE|IGNORE)\b/
/** What the packed form says in its own way, or doesn't need. */
const SAID_OTHERWISE = /^(?:SET|AF|AM)\b/

/** Of ASCII alone: a byte 0xA0 is a part of a letter. */
const BLANKS = /[ \t]+/g
const BLANKS_AROUND = /^[ \t]+|[ \t]+$/g

/** The lines of a file that say something, without blanks around them. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(BLANKS_AROUND, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Lines of a table without the one that counts them. */
const tableOf = (lines: readonly string[], name: string): readonly string[] =>
  lines.filter((line) => line.startsWith(`${name} `)).slice(1)

/** Reads an `.aff` file (hunspell(5)); throws where Chromium couldn't use it. */
export function readAffixes(bytes: Uint8Array): Affixes {
  // A tab parts as a blank does.
  const lines = linesOf(bytes).map((line) => line.replace(BLANKS, ' '))
  if (lines.some((line) => line.startsWith(UNKNOWN))) throw new Error(`Chromium can't use its line ${UNKNOWN}`)
  const encoding = lines.find((line) => line.startsWith('SET '))?.slice(4) ?? 'iso-8859-1'
  const decoder = new TextDecoder(ENCODINGS[encoding] ?? encoding)
  const inUtf8 = (text: string): string => Buffer.from(decoder.decode(Buffer.from(text, 'latin1'))).toString('latin1')

  const groups = new FlagGroups(tableOf(lines, 'AF').map((line) => line.split(' ')[1] ?? ''))
  const counted = new Set<string>()
  const rules: string[] = []
  const others: string[] = []
  for (const line of lines) {
    const [name = '', flag = '', ...rest] = line.split(' ')
    if (name === 'PFX' || name === 'SFX') {
      const isFirst = !counted.has(name + flag)
      counted.add(name + flag)
      rules.push(`${name} ${flag} ${isFirst ? rest.slice(0, 2).join(' ') : changeOf(rest, groups, inUtf8)}`)
    } else if (OF_LETTERS.test(line)) others.push(inUtf8(line))
    else if (name !== 'REP' && !SAID_OTHERWISE.test(line)) others.push(line)
  }
  const replacements = tableOf(lines, 'REP').map((line) => {
    const [, what = '', by = ''] = inUtf8(line).split(' ')
    return [what.replaceAll('_', ' '), by.replaceAll('_', ' ')] as const
  })
  const [, letters = ''] = lines.find((line) => line.startsWith('IGNORE '))?.split(' ') ?? []
  const ignored = new Set(decoder.decode(Buffer.from(letters, 'latin1')))
  return { rules, replacements, others, groups, ignored, inUtf8 }
}

/** One change of words: what goes, what comes (with the flags of the new word, by their number), and after which letters. */
function changeOf(words: readonly string[], groups: FlagGroups, inUtf8: (text: string) => string): string {
  const [goes = '0', comes = '0', after = '.'] = words
  const [letters = '', flags] = comes.split('/')
  const marked = flags === undefined ? '' : `/${groups.numberOf(flags)}`
  return `${inUtf8(goes)} ${inUtf8(letters)}${marked} ${inUtf8(after)}`
}
