/** The rules of an article's content: docs/rules.md. Pure; what of the workspace they need is their context. */
import { foldedValue } from '../text/fold'

export { findingsOf, type Hints, hintsOf, problemsOf, rules, validate } from './find'
export { applyFix, fixAll } from './fix'
export { usualLengths } from './lengths'
export { picturesIn } from './pictures'
export { byPlace, type Context, type Finding, type Fix } from './rule'
export { entityMessage } from './texts'

/** The names of a taxonomy as the rules compare them. */
export const topicNames = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldedValue))
