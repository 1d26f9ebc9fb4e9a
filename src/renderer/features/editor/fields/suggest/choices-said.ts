/** More stand in the list that the field opens. */
const MAX_SAID = 6

/** The choices of a field in a sentence: 'one of essay, note, …'. */
export const choicesSaid = (choices: readonly string[]): string =>
  choices.length === 1
    ? String(choices[0])
    : `one of ${choices.slice(0, MAX_SAID).join(', ')}${choices.length > MAX_SAID ? ', …' : ''}`
