import { resolveAsOurs } from '../article'
import { meet } from './meet'

/**
 * What was made of `base` to `text`, made of another text: where both changed the same, as `text` has it. Undefined where it
 * can't be written there.
 */
export function putOnto(other: string, { base, text }: { readonly base: string; readonly text: string }) {
  const { text: merged, conflicts } = meet(base, text, other)
  try {
    return resolveAsOurs(merged, conflicts)
  } catch {
    return undefined
  }
}
