import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articlesIn, countTexts, countValues, filesIn } from './folder'

const folder = resolve('examples/harbour-letters')
const paths = filesIn(folder)
const all = articlesIn(folder, (path) => /^_(posts|drafts|places)\//.test(path))
const posts = all.filter(({ path }) => path.startsWith('_posts/'))
const drafts = all.filter(({ path }) => path.startsWith('_drafts/'))

describe('the folder', () => {
  it('is a Jekyll blog of about 30 articles, and small', () => {
    expect(all.length).toBeGreaterThanOrEqual(28)
    expect(paths).toEqual(expect.arrayContaining(['_config.yml', '_layouts/post.html', '_includes/signature.md']))
    const sizes = paths.map((path) => statSync(join(folder, path)).size)
    expect(Math.max(...sizes)).toBeLessThan(60_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_250_000)
  })

  it('holds the pictures that its articles name, and no other', () => {
    const named = new Set(all.flatMap(({ text }) => [...text.matchAll(/assets\/[\w/-]+\.png/g)].map(([path]) => path)))
    expect([...named].sort()).toEqual(paths.filter((path) => path.endsWith('.png')))
  })
})

describe('the articles', () => {
  it.each(all.map(({ path, article }) => [path, article] as const))('is read without a fault: %s', (_, article) => {
    expect(article.problems).toEqual([])
    expect(article.data.title).toEqual(expect.any(String))
    expect(article.body.trim()).not.toBe('')
  })

  it('are named by their day, which is the day of the front matter too where there is one', () => {
    for (const { path, text } of posts) {
      const [, day] = /^_posts\/(2026-\d\d-\d\d)-[a-z0-9-]+\.(?:md|markdown|mkd)$/.exec(path) ?? []
      expect(day, path).toBeDefined()
      expect(/^date: ["']?([\d-]{10})/m.exec(text)?.[1] ?? day, path).toBe(day)
    }
    expect(countTexts(drafts, /^date:/m)).toBe(0)
  })

  const title = (test: (title: string) => boolean): number => countValues(all, (data) => test(String(data.title)))
  const traits: readonly (readonly [name: string, count: number, least: number])[] = [
    ['a draft', drafts.length, 3],
    ['a date only in the name', countValues(posts, (data) => data.date === undefined), 4],
    ['a date with an offset', countTexts(posts, /^date: 2026-\S+ \d\d:\d\d:\d\d \+0[23]00\r?$/m), 12],
    ['a date in quotes', countTexts(posts, /^date: (["']).*\1$/m), 2],
    ['categories as words', countTexts(all, /^categories: \w+ \w+$/m), 5],
    ['categories as a list', countValues(all, (data) => Array.isArray(data.categories)), 4],
    ['a category', countValues(all, (data) => data.category !== undefined), 1],
    ['tags: go ci', countTexts(all, /^tags: go ci$/m), 1],
    ['tags as words', countTexts(all, /^tags: \w+ \w+$/m), 8],
    ['tags as a list', countValues(all, (data) => Array.isArray(data.tags)), 8],
    ['a picture as a text', countTexts(all, /^image: \/assets\//m), 10],
    ['a picture as a map', countValues(all, (data) => typeof data.image === 'object'), 3],
    ['no picture', countValues(all, (data) => data.image === undefined), 6],
    ['published: false', countValues(all, (data) => data.published === false), 1],
    ['an excerpt', countValues(all, (data) => data.excerpt !== undefined), 6],
    ['a description', countValues(all, (data) => data.description !== undefined), 2],
    ['boat', countValues(all, (data) => typeof data.boat === 'string'), 6],
    ['wind', countValues(all, (data) => typeof data.wind === 'number'), 9],
    ['.markdown', all.filter(({ path }) => path.endsWith('.markdown')).length, 1],
    ['.mkd', all.filter(({ path }) => path.endsWith('.mkd')).length, 1],
    ['CRLF', countTexts(all, /\r\n/), 1],
    ['a comment', countTexts(all, /^# \w/m), 1],
    ['a Greek title', title((text) => /\p{Script=Greek}/u.test(text)), 1],
    ['a Hebrew title', title((text) => /\p{Script=Hebrew}/u.test(text)), 1],
    ['a title with quotes and a colon', title((text) => /: .*"/.test(text)), 1],
    ['a title of one word', title((text) => /^\w+$/.test(text)), 2],
    ['a very long title', title((text) => text.length > 150), 1],
  ]
  it.each(traits)('%s', (_, count, least) => expect(count).toBeGreaterThanOrEqual(least))
})
