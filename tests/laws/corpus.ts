import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

function markdownBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('_data') && !name.endsWith('README.md'))
    .sort()
    .map((name) => join(folder, name))
}

const project = resolve(import.meta.dirname, '../..')

/** Our own sample always, and real files where they lie beside the project. */
export const files: readonly { readonly name: string; readonly text: string }[] = [
  ...markdownBelow(join(project, 'examples/newsroom')),
  ...markdownBelow(join(project, '../shared/corpus/power-apps')),
].map((name) => ({ name, text: readFileSync(name, 'utf8') }))

export const texts = files.map((file) => file.text)
