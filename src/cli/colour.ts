const CODES = { red: 31, yellow: 33, green: 32, grey: 90 } as const

/** Colours a word for a terminal that shows it; elsewhere (a pipe, NO_COLOR) the word as it is. */
export const coloured = (colour: keyof typeof CODES, word: string): string =>
  process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[${CODES[colour]}m${word}\u001b[0m` : word
