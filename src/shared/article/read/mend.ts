import { forbidsEditing } from '../errors'
import { readArticle } from './parse'

/**
 * The text with the error put right that forbids editing it, and what that is called; undefined where nothing can be done
 * safely. Another error may stand further down.
 */
export function mendOf(text: string): { readonly what: string; readonly text: string } | undefined {
  const { mend, problems, split } = readArticle(text)
  if (mend === undefined) return undefined
  const mended = text.slice(0, split.from) + mend.source + text.slice(split.to)
  const before = problems.find(forbidsEditing)
  const after = readArticle(mended).problems.find(forbidsEditing)
  const isGone = before !== undefined && (after === undefined || after.line > before.line)
  return isGone ? { what: mend.what, text: mended } : undefined
}
