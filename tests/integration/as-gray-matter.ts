import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import { expect } from 'vitest'
import { copydesk } from './copydesk'

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)

/** What gray-matter reads; null where it can't. */
function read(text: string): Record<string, unknown> | null {
  try {
    return matter(text, { language: 'yaml' }).data
  } catch {
    return null
  }
}

/** Holds `list --json` of the unpublished articles of a topic against what gray-matter reads of the same files; gives how many there are. */
export function listsAsGrayMatter(site: string, topic: string, quality: number): number {
  const query = `is:unpublished topic:"${topic}" quality:>=${quality}`
  const { lines, code } = copydesk('list', site, '--query', query, '--json')
  const paths = ['_news', '_learning'].flatMap((top) =>
    readdirSync(join(site, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(top, name)),
  )
  const expected = paths.flatMap((path) => {
    const data = read(readFileSync(join(site, path), 'utf8'))
    if (data?.published !== false || !Array.isArray(data.topics) || !data.topics.includes(topic)) return []
    const { title, published, topics, heat, provider } = data
    const { name } = provider as { name: string }
    if (Number(data.quality) < quality) return []
    return [{ path, title, published, topics, quality: data.quality, heat, provider: name }]
  })
  expect(code).toBe(0)
  expect(lines.map((line) => JSON.parse(line)).sort(byPath)).toEqual(expected.sort(byPath))
  return expected.length
}
