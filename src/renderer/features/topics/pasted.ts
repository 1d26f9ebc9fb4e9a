import type { ClipboardEvent } from 'react'
import { isMatch } from '../../../shared/query/matching'
import { foldedValue } from '../../../shared/text/fold'
import type { KnownTopics } from './rows'

/** Topics set apart by ';', ',' or line ends; a comma that a known topic has, or may come to have, is a part of its name. */
function topicsIn(text: string, known: KnownTopics): readonly string[] {
  if (!/[,;]/.test(text)) return [text]
  const names = [...known.taxonomy, ...known.suggested].map(({ name }) => name)
  const withComma = [...names, ...known.used.map(({ value }) => value)].filter((name) => /[,;]/.test(name))
  const isName = (part: string): boolean => withComma.some((name) => isMatch(name, foldedValue(part)))
  if (isName(text)) return [text]
  return text.split(';').flatMap((part) => (isName(part) ? [part] : part.split(',')))
}

/** What of the input's text is chosen for, the first topic that isn't `taken`, and what is left behind it. */
export function firstTopic(
  text: string,
  known: KnownTopics,
  taken: readonly string[],
): readonly [first: string, rest: string] {
  const has = new Set(['', ...taken.map(foldedValue)])
  const all = topicsIn(text, known)
  if (all.length === 1) return [text, '']
  const left = all.map((one) => one.trim()).filter((one) => !has.has(foldedValue(one)))
  return [left[0] ?? all.find((one) => one.trim() !== '')?.trim() ?? '', left.slice(1).join('; ')]
}

/**
 * Of several topics in the input's text, those that are known to their last letter and not `taken`, by the names that they have, the
 * taxonomy's first; and what is left in the input without them. Null where these aren't two.
 */
export function knownAmong(
  text: string,
  known: KnownTopics,
  taken: readonly string[],
): { readonly topics: readonly string[]; readonly rest: string } | null {
  const parts = topicsIn(text, known)
  if (parts.length === 1) return null
  const names = [
    ...known.used.map(({ value }) => value),
    ...[...known.suggested, ...known.taxonomy].map(({ name }) => name),
  ]
  const byFolded = new Map(names.map((name) => [foldedValue(name), name]))
  const has = new Set(['', ...taken.map(foldedValue)])
  const left = parts.map((one) => one.trim()).filter((one) => !has.has(foldedValue(one)))
  const topics = new Set(left.flatMap((one) => byFolded.get(foldedValue(one)) ?? []))
  if (topics.size < 2) return null
  return { topics: [...topics], rest: left.filter((one) => !byFolded.has(foldedValue(one))).join('; ') }
}

/** An input of one line makes blanks of the line ends that are pasted into it. */
export function pasteLines(event: ClipboardEvent<HTMLInputElement>): void {
  const lines = event.clipboardData
    .getData('text/plain')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
  if (lines.length < 2 || event.currentTarget.readOnly) return
  event.preventDefault()
  // As typed: the input's own undo and its change go with it.
  document.execCommand('insertText', false, lines.map((line) => line.trim()).join('; '))
}
