// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g

/** For people and terminals: what would break the line, move the cursor or colour the rest is a blank. */
export const oneLine = (text: string): string => text.replace(CONTROL, ' ')
