/** What JSON leaves as it is and a terminal or a reader of lines doesn't: C1 signs, line breaks of Unicode, signs that turn the direction. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

const seen = (json: string): string =>
  json.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A value as one line of JSON, the same to every reader of JSON. */
export const jsonLine = (value: unknown): string => seen(JSON.stringify(value))

/** The same over several lines, for a file. */
export const jsonLines = (value: unknown): string => seen(JSON.stringify(value, null, 2))
