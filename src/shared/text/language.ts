/** Keys under which sites say the language of an article. */
const KEYS = ['locale', 'lang', 'language'] as const
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i

/** The language that an article says it is in, as a BCP 47 tag: `en-us`, `pt_BR` (`pt-BR`); null: it doesn't say. */
export function languageOf(fields: Readonly<Record<string, unknown>>): string | null {
  const said = KEYS.map((key) => (Object.hasOwn(fields, key) ? fields[key] : undefined))
  const tag = said.find((value): value is string => typeof value === 'string' && TAG.test(value.trim()))
  return tag?.trim().replaceAll('_', '-') ?? null
}
