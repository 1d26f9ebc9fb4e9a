import { join } from 'node:path'

/** The built file of a program of tests/programs.ts, by its source's name. */
export const program = (name: string): string => join(process.env.COPYDESK_PROGRAMS ?? '', `${name}.mjs`)
