import { describe, expect, it } from 'vitest'
import { settled, settlingOf } from '../../../../../../src/renderer/features/editor/conflict/settling'
import { applyEdits, type Edit, type Path, parseArticle } from '../../../../../../src/shared/article'

const file = `---
title: One   # kept
excerpt: Two
heat: 70
topics:
  - Ports
  - Robots
images:
  - url: https://a.example/1.jpg
    title: Quay
---
Body.
`
const set = (path: Path, value: unknown): Edit => ({ op: 'set', path, value })
const on = (...edits: Edit[]): string => applyEdits(file, edits)

describe('the same field changed on both sides', () => {
  const mine = on(set(['title'], 'Mine'), set(['excerpt'], 'My excerpt'))
  const disk = on(set(['title'], 'Theirs'), set(['heat'], 75))
  const both = settlingOf(file, mine, disk)

  it('is named with both values, and so is what the other side changed beside it', () => {
    expect(both.clashes.map(({ name, conflict }) => [name, conflict.ours, conflict.theirs])).toEqual([
      ['Title', 'Mine', 'Theirs'],
    ])
    expect(both.merged).toEqual(['Heat'])
  })

  it('is written as chosen; the rest of both stands', () => {
    const data = (choice: 'mine' | 'theirs' | { value: unknown }) => parseArticle(settled(both, [choice]) ?? '').data
    expect(data('mine')).toMatchObject({ title: 'Mine', excerpt: 'My excerpt', heat: 75 })
    expect(data('theirs')).toMatchObject({ title: 'Theirs', excerpt: 'My excerpt', heat: 75 })
    expect(data({ value: 'A third' })).toMatchObject({ title: 'A third', excerpt: 'My excerpt', heat: 75 })
    expect(settled(both, ['mine'])).toContain('title: Mine   # kept')
    expect(settled(both, [undefined])).toBe(both.text)
  })

  it('can’t be written as what no file can hold', () => {
    expect(settled(both, [{ value: Symbol('x') }])).toBeUndefined()
  })
})

it('a list where both added something clashes with nothing', () => {
  const mine = on({ op: 'insert', path: ['topics', 2], value: 'Mine' })
  const disk = on({ op: 'insert', path: ['topics', 2], value: 'Theirs' })
  const both = settlingOf(file, mine, disk)
  expect(both.clashes).toEqual([])
  expect(parseArticle(both.text).data.topics).toEqual(['Ports', 'Robots', 'Mine', 'Theirs'])
})

it('a picture that one side titled and the other marked as cached has both', () => {
  const both = settlingOf(file, on(set(['images', 0, 'title'], 'Night')), on(set(['images', 0, 'isCached'], true)))
  expect(both.clashes).toEqual([])
  expect(parseArticle(both.text).data.images).toEqual([
    { url: 'https://a.example/1.jpg', title: 'Night', isCached: true },
  ])
})

it('a file that can’t be read any more is the whole file', () => {
  expect(settlingOf(file, on(set(['title'], 'Mine')), '---\ntitle: "\n---\n').clashes.map(({ name }) => name)).toEqual([
    'The whole file',
  ])
})
