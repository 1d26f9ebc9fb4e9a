import { parseArticle } from '../../../../src/shared/article'
import { applyFix, type Context, type Finding, hintsOf, validate } from '../../../../src/shared/validation'

/** An article without a problem or a hint. */
const good: Readonly<Record<string, string>> = {
  title: 'T',
  excerpt: 'A whole sentence.',
  publishedDateTime: '2026-06-13',
  webUrl: 'https://a.example/b',
  images: '[{ url: /a.png }]',
  related: '[{ title: R }]',
}

/** The good article with these lines in place of its own; `null` leaves a field out. */
export function articleWith(lines: Readonly<Record<string, string | null>>): string {
  const fields = Object.entries({ ...good, ...lines }).filter(([, value]) => value !== null)
  return `---\n${fields.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n`
}

export const found = (text: string, context: Context = {}): Finding[] => {
  const article = parseArticle(text)
  return [...validate(article, context), ...hintsOf(article, context)]
}

export const codes = (lines: Readonly<Record<string, string | null>>, context: Context = {}): string[] =>
  found(articleWith(lines), context).map((finding) => finding.code)

/** A field's line after the fix of the one finding that there is. */
export function fixedLine(key: string, value: string): string | undefined {
  const text = articleWith({ [key]: value })
  const [finding] = found(text)
  if (finding?.fix === undefined) return undefined
  const line = applyFix(text, finding.fix)
    .split('\n')
    .find((one) => one.startsWith(`${key}: `))
  return line?.slice(key.length + 2)
}
