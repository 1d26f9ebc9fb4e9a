import { readFileSync, statSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articlesIn, countTexts, countValues, filesIn } from './folder'

const folder = resolve('examples/field-notes')
const paths = filesIn(folder)
const all = articlesIn(folder, (path) => path.startsWith('content/') && /(?<!_index)\.md$/.test(path))
const yaml = all.filter(({ text }) => text.startsWith('---'))
const other = all.filter((one) => !yaml.includes(one))

describe('the folder', () => {
  it('is a Hugo site of about 40 articles, and small', () => {
    expect(all.length).toBeGreaterThanOrEqual(36)
    expect(paths).toEqual(expect.arrayContaining(['hugo.toml', 'archetypes/default.md', 'themes/furrow/README.md']))
    expect(paths.filter((path) => path.endsWith('_index.md'))).toHaveLength(5)
    const sizes = paths.map((path) => statSync(join(folder, path)).size)
    expect(Math.max(...sizes)).toBeLessThan(60_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_250_000)
  })

  it('holds every picture that an article names, but for the one that its README calls missing', () => {
    const named = all.flatMap(({ path, text }) =>
      [...text.matchAll(/[\w/-]+\.png/g)].map(([name]) =>
        name.startsWith('/') ? `static${name}` : posix.join(posix.dirname(path), name),
      ),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !paths.includes(path))).toEqual(['static/images/pear-cellar.png'])
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('/images/pear-cellar.png')
    const pictures = paths.filter((path) => path.endsWith('.png'))
    expect(pictures.filter((path) => !named.includes(path))).toEqual([])
  })
})

describe('the articles', () => {
  it.each(yaml.map(({ path, article }) => [path, article] as const))('is read without a fault: %s', (_, article) => {
    expect(article.problems).toEqual([])
    expect(article.data.title).toEqual(expect.any(String))
    expect(article.body.trim()).not.toBe('')
  })

  it('are YAML, but for two in TOML and one in JSON', () => {
    expect(other.filter(({ text }) => text.startsWith('+++\n'))).toHaveLength(2)
    const json = other.filter(({ text }) => text.startsWith('{'))
    expect(json.map(({ text }) => JSON.parse(text.slice(0, text.indexOf('\n}\n') + 2)))).toMatchObject([
      { title: 'Sharpen a spade in ten minutes', draft: false },
    ])
  })

  const title = (test: (title: string) => boolean): number => countValues(yaml, (data) => test(String(data.title)))
  const traits: readonly (readonly [name: string, count: number, least: number])[] = [
    ['a page bundle', all.filter(({ path }) => path.endsWith('/index.md')).length, 5],
    ['draft: true', countValues(yaml, (data) => data.draft === true), 3],
    ['draft as a text', countValues(yaml, (data) => typeof data.draft === 'string'), 1],
    ['no draft', countValues(yaml, (data) => data.draft === undefined), 1],
    ['a day', countTexts(yaml, /^date: [\d-]{10}\r?$/m), 8],
    ['a time with an offset', countTexts(yaml, /^date: \S+T\S+\+0[12]:00$/m), 8],
    ['a quoted date', countTexts(yaml, /^date: "/m), 1],
    ['lastmod', countValues(yaml, (data) => data.lastmod !== undefined), 4],
    ['a date ahead', countValues(yaml, (data) => data.publishDate !== undefined), 1],
    ['expiryDate', countValues(yaml, (data) => data.expiryDate !== undefined), 1],
    ['tags in a block', countTexts(yaml, /^tags:\n *- /m), 4],
    ['tags in flow', countTexts(yaml, /^tags: \[/m), 15],
    ['tags as a text', countTexts(yaml, /^tags: [a-z]/m), 2],
    ['categories as a text', countValues(yaml, (data) => typeof data.categories === 'string'), 1],
    ['a description', countTexts(yaml, /^description: \S/m), 25],
    ['a summary', countValues(yaml, (data) => data.summary !== undefined && data.description === undefined), 3],
    ['neither', countValues(yaml, (data) => data.summary === undefined && data.description === undefined), 2],
    ['a cover in a block', countTexts(yaml, /^cover:\n +image: /m), 12],
    ['a cover in flow', countTexts(yaml, /^cover: \{ image: /m), 1],
    ['an author as a text', countValues(yaml, (data) => typeof data.author === 'string'), 20],
    ['authors as a list', countValues(yaml, (data) => Array.isArray(data.author)), 2],
    ['series', countValues(yaml, (data) => typeof data.series === 'string'), 8],
    ['weight', countValues(yaml, (data) => typeof data.weight === 'number'), 8],
    ['toc', countValues(yaml, (data) => typeof data.toc === 'boolean'), 4],
    ['resources', countValues(yaml, (data) => Array.isArray(data.resources)), 2],
    ['plot', countValues(yaml, (data) => typeof data.plot === 'string'), 12],
    ['rain', countValues(yaml, (data) => typeof data.rain === 'number'), 8],
    ['CRLF', countTexts(yaml, /\r\n/), 1],
    ['a comment', countTexts(yaml, /^[^\n]*# \w.*$/m), 2],
    ['a Japanese title', title((text) => /\p{Script=Hiragana}/u.test(text)), 1],
    ['an Arabic title', title((text) => /\p{Script=Arabic}/u.test(text)), 1],
    ['a title with quotes and a colon', title((text) => /: "/.test(text)), 1],
    ['a title of one word', title((text) => /^\w+$/.test(text)), 1],
    ['a very long title', title((text) => text.length > 120), 1],
  ]
  it.each(traits)('%s', (_, count, least) => expect(count).toBeGreaterThanOrEqual(least))
})
