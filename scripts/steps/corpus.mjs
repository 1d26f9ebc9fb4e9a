import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { inProject } from './run.mjs'

/** Where real articles lie: COPYDESK_CORPUS, else beside the project; null where they don't. */
export function corpusFolder(named = process.env.COPYDESK_CORPUS) {
  const folder = resolve(named || inProject('..', 'shared', 'corpus'))
  return existsSync(folder) ? folder : null
}
