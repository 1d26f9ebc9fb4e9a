import { describe, expect, it } from 'vitest'
import { meeting, settled } from '../../../../../src/renderer/features/editor/conflict'
import { applyEdits, type Edit, type Path, parseArticle } from '../../../../../src/shared/article'

const file = `---
title: One   # kept
excerpt: Two
heat: 70
topics:
  - Ports
  - Robots
related:
  - title: R1
    webUrl: https://a.example/1
---
Body.
`
const set = (path: Path, value: unknown): Edit => ({
  op: 'set',
  path,
  value,
})
const on = (...edits: Edit[]): string => applyEdits(file, edits)

describe('the same field changed on both sides', () => {
  const mine = on(set(['title'], 'Mine'), set(['excerpt'], 'My excerpt'))
  const disk = on(set(['title'], 'Theirs'), set(['heat'], 75))
  const met = meeting(file, mine, disk)

  it('names what both touched, with both values, and nothing else', () => {
    expect(met.touched.map(({ label, mine: ours, theirs }) => [label, ours, theirs])).toEqual([
      ['Title', 'Mine', 'Theirs'],
    ])
  })

  it('mine and theirs write what they say; the rest of both stands', () => {
    const data = (choice: 'mine' | 'theirs') => parseArticle(settled(disk, met, { title: choice })).data
    expect(data('mine')).toMatchObject({ title: 'Mine', excerpt: 'My excerpt', heat: 75 })
    expect(data('theirs')).toMatchObject({ title: 'Theirs', excerpt: 'My excerpt', heat: 75 })
    expect(settled(disk, met, { title: 'mine' })).toContain('title: Mine   # kept')
  })
})

it('a list where both added something is one choice', () => {
  const mine = on({ op: 'insert', path: ['topics', 2], value: 'Mine' })
  const disk = on({ op: 'insert', path: ['topics', 2], value: 'Theirs' })
  const met = meeting(file, mine, disk)
  expect(met.touched.map((one) => one.label)).toEqual(['Topics'])
  expect(parseArticle(settled(disk, met, { topics: 'mine' })).data.topics).toEqual(['Ports', 'Robots', 'Mine'])
})

it('names a field in a group by its group', () => {
  const met = meeting(file, on(set(['related', 0, 'title'], 'A')), on(set(['related', 0, 'title'], 'B')))
  expect(met.touched.map((one) => one.label)).toEqual(['Title, related 1'])
})

it('a text that can’t be read meets the file as a whole', () => {
  const met = meeting(file, '---\ntitle: "open\n---\n', on(set(['title'], 'Theirs')))
  expect(met.touched.map((one) => one.path)).toEqual([null])
})
