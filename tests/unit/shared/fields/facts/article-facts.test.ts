import { expect, it } from 'vitest'
import { factsOf } from '../../../../../src/shared/fields/facts/article-facts'

const keysOf = (front: string) => factsOf('a.md', `---\n${front}\n---\n`).keys

it('finds keys to any depth, those of a list’s maps once for each kind', () => {
  const keys = keysOf('cover:\n  image: /a.png\nimages:\n  - url: /a.png\n  - url: /b.png\n    width: 3\n  - url: 4')
  expect(keys.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'cover map',
    'cover.image text',
    'images list of maps',
    'images[].url text',
    'images[].width number',
    'images[].url number',
  ])
  expect(keys.find(({ path }) => path === 'images[].url')?.values).toEqual(['/a.png', '/b.png'])
  expect(keys.find(({ path }) => path === 'images')?.values).toEqual(['{url}', '{url, width}'])
})

it('takes a list that is written as one text apart, and cuts what is long', () => {
  expect(keysOf('tags: go ci')[0]?.values).toEqual(['go', 'ci'])
  expect(keysOf('tags: go lang, ci')[0]?.values).toEqual(['go lang', 'ci'])
  expect(keysOf(`title: ${'a'.repeat(5_000)}`)[0]?.values[0]).toHaveLength(100)
  expect(keysOf(Array.from({ length: 2_000 }, (_, index) => `k${index}: 1`).join('\n'))).toHaveLength(300)
})

it('says what an empty value is', () => {
  expect(keysOf('a: []\nb: {}\nc:\nd: ""').map(({ kind, form }) => [kind, form])).toEqual([
    ['empty', '[]'],
    ['empty', '{}'],
    ['empty', null],
    ['empty', null],
  ])
})

it('knows the place and the file', () => {
  expect(factsOf('src/content/blog/a.md', 'x').place).toBe('src/content')
  expect(factsOf('content/posts/2024-01-02-fog/index.md', '+++\n+++\nSome [[note]].\n')).toMatchObject({
    place: 'content',
    file: ['toml', 'dated', 'bundle', 'text', 'wiki-links'],
  })
  expect(factsOf('_drafts/a.md', '---\n---\n# Title\n\n![](a.png)\n')).toMatchObject({ file: ['yaml', 'drafts'] })
  expect(factsOf('a.md', '---\na: "\n---\n').file).toContain('unreadable')
  expect(factsOf('a.md', '').place).toBe('')
})
