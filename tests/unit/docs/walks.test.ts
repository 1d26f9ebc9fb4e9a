import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
const files = ['src', 'tests', 'scripts'].flatMap(below)
const walks = below('docs/walks').filter((file) => file.endsWith('.md'))

/** Files that a page names in code: by their whole path, or by its end where the page is in that folder already. */
const namedIn = (page: string): string[] =>
  [...page.matchAll(/`([\w./-]+\.(?:tsx?|css|mjs))`/g)].map((found) => found[1] as string)

test.each(walks)('%s names files that are there', (walk) => {
  const named = namedIn(readFileSync(walk, 'utf8'))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual([])
})

type BySide = Record<string, readonly string[]>
/** The files on the way of a walk and behind its answer, as the real app passes them: `npm run walk -- --keep` writes it. */
const ways: Record<string, { way: BySide; behind: BySide }> = JSON.parse(readFileSync('docs/walks/ways.json', 'utf8'))

test.each(Object.entries(ways))('docs/walks/%s.md names what the app passes', (id, { way, behind }) => {
  const named = namedIn(readFileSync(`docs/walks/${id}.md`, 'utf8'))
  const passed = [way, behind].flatMap((sides) => Object.values(sides).flat())
  expect(passed.length).toBeGreaterThan(5)
  expect(passed.filter((file) => !named.some((name) => `/${file}`.endsWith(`/${name}`)))).toEqual([])
})
