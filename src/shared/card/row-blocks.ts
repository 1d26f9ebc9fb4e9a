/** Rows of a result are read in blocks of so many. */
export const ROWS_AT_ONCE = 100

/** Where the block begins in which a place of a result stands. */
export const firstOfBlock = (place: number): number => place - (place % ROWS_AT_ONCE)

/** At most this many articles, from the cursor on, are tried for its place in a new result. */
export const MAX_NEAR = 10
