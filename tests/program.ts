import { join } from 'node:path'

/** The built file of a program of tests/programs.ts, by its source's name. Throws where nobody built them. */
export function program(name: string): string {
  const folder = process.env.COPYDESK_PROGRAMS
  if (folder === undefined) throw new Error('tests/programs.ts builds the programs before they are run')
  return join(folder, `${name}.mjs`)
}
