import { constants } from 'node:fs'

/** For files that others may have made: a link is not opened at all, and a pipe without waiting for its other end. Windows has neither flag. */
export const GUARDED = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
