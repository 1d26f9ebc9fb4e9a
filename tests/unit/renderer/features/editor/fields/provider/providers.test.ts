import { expect, it } from 'vitest'
import {
  type KnownProvider,
  knownProviders,
  providerEdits,
  providerOfAddress,
} from '../../../../../../../src/renderer/features/editor/fields/provider/providers'
import { applyEdits } from '../../../../../../../src/shared/article'

const organizations = [
  { name: 'The Tideline', domain: 'tideline.example', image: 'https://s.example/t.png', logo: '/t.png' },
  { name: 'Open Bench', domain: 'open-bench.example', image: null, logo: null },
]
const used = [
  { name: 'the tideline', domain: null, logo: '/t.png', uses: 9, like: ['a.md'] },
  { name: null, domain: 'www.open-bench.example', logo: null, uses: 2, like: ['b.md'] },
  { name: 'Blog', domain: 'blog.example', logo: '/b.png', uses: 1, like: ['c.md'] },
]
const known = knownProviders(used, organizations)

it('joins what articles use with the site’s own, each once, the most used first', () => {
  expect(known).toMatchObject([
    { name: 'the tideline', domain: 'tideline.example', logo: '/t.png', image: 'https://s.example/t.png', uses: 9 },
    { name: 'Open Bench', domain: 'www.open-bench.example', uses: 2 },
    { name: 'Blog', domain: 'blog.example', logo: '/b.png', image: null, uses: 1 },
  ])
  expect(knownProviders([], organizations).map(({ name, uses, like }) => [name, uses, like])).toEqual([
    ['The Tideline', 0, []],
    ['Open Bench', 0, []],
  ])
  expect(knownProviders([], organizations)[0]).toMatchObject({ logo: '/t.png', image: 'https://s.example/t.png' })
})

it('knows whose a web address is, by its domain or one above it, and names the domain of a stranger', () => {
  expect(providerOfAddress('https://www.tideline.example/a', known)?.name).toBe('the tideline')
  expect(providerOfAddress('https://news.blog.example/a', known)?.name).toBe('Blog')
  expect(providerOfAddress('https://notblog.example/a', known)).toMatchObject({ name: null, domain: 'notblog.example' })
  expect(providerOfAddress('no address', known)).toBeNull()
  expect(providerOfAddress(undefined, known)).toBeNull()
})

const text = `---
title: A
provider:
  name: Blog # the old one
  domain: blog.example
  images:
    - url: "/b.png"
      width: 50
---
`
const bench: KnownProvider = {
  id: 'x',
  name: 'Open Bench',
  domain: 'open-bench.example',
  logo: '/shown.png',
  image: '/o.png',
  uses: 1,
  like: ['b.md'],
}
const value = { name: 'Blog', domain: 'blog.example', images: [{ url: '/b.png', width: 50 }] }

it('writes name, domain and pictures as its articles have them, and no other line', () => {
  const theirs = { name: 'Open Bench', domain: 'other', images: [{ url: '/o-50.png', width: 50 }], publishers: ['Ada'] }
  expect(applyEdits(text, providerEdits(['provider'], value, bench, theirs))).toBe(
    text
      .replace('name: Blog', 'name: Open Bench')
      .replace('blog.example', 'open-bench.example')
      .replace('/b.png', '/o-50.png'),
  )
})

it('leaves no picture of another provider, and adds none where no article has one', () => {
  const after = applyEdits(text, providerEdits(['provider'], value, { ...bench, image: null }, undefined))
  expect(after).not.toContain('images')
  expect(applyEdits(text, providerEdits(['provider'], value, bench, undefined))).toContain('url: "/o.png"')
  expect(providerEdits(['provider'], { name: 'Open Bench', domain: 'open-bench.example' }, bench, undefined)).toEqual(
    [],
  )
  expect(providerEdits(['provider'], undefined, bench, undefined)).toEqual([
    { op: 'set', path: ['provider'], value: { name: 'Open Bench', domain: 'open-bench.example' } },
  ])
})

it('writes a map of a folder’s own by the keys that it has: title, and a logo alone', () => {
  const own = { title: 'Blog', url: 'https://blog.example', logo: '/b.png' }
  const edited = (theirs: unknown, provider = bench) => {
    const text = '---\nsource:\n  title: Blog\n  url: https://blog.example\n  logo: /b.png\n---\n'
    return applyEdits(text, providerEdits(['source'], own, { ...provider, domain: null }, theirs))
  }
  const text = (lines: string): string =>
    `---\nsource:\n  title: Open Bench\n  url: https://blog.example\n${lines}---\n`
  expect(edited({ title: 'Open Bench', logo: '/their.png' })).toBe(text('  logo: /their.png\n'))
  expect(edited(undefined)).toBe(text('  logo: /o.png\n'))
  expect(edited({ name: 'Open Bench' }, { ...bench, image: null })).toBe(text(''))
  expect(
    providerEdits(['source'], undefined, { ...bench, domain: null, image: null }, { title: 'Open Bench' }),
  ).toEqual([{ op: 'set', path: ['source'], value: { title: 'Open Bench' } }])
})
