import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const SOURCE = /\.(ts|tsx|css)$/
/** Biome writes each import so. */
const IMPORT = /^(?:import|export|\} from|.*\bimport\().*?'(\.[^']+)'/gm
const ENDINGS = ['', '.ts', '.tsx', '/index.ts']

/** The sources below a folder, relative to the project, with '/'. */
export const sourcesBelow = (project, folder) =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

/** What a source imports of the project: the line and the file, relative to the project; what isn't there as it is written. */
export function importsOf(project, source) {
  const text = readFileSync(join(project, source), 'utf8')
  return [...text.matchAll(IMPORT)].map(({ index, 1: written }) => {
    const path = join(dirname(source), written).replaceAll('\\', '/')
    const ending = ENDINGS.find((one) => SOURCE.test(path + one) && existsSync(join(project, path + one)))
    return { line: text.slice(0, index).split('\n').length, target: path + (ending ?? '') }
  })
}
