import { expect, test } from 'vitest'
import { fieldClashes } from '../../../../../../src/renderer/features/editor/conflict/field-clashes'
import { applyEdits, type Edit, type Path } from '../../../../../../src/shared/article'

const file = `---
title: One   # kept
excerpt: Two
heat: 70
related:
  - title: First
    webUrl: https://a.example/1
  - title: Second
    webUrl: https://a.example/2
---
Body.
`
const set = (path: Path, value: unknown): Edit => ({ op: 'set', path, value })
const on = (...edits: Edit[]): string => applyEdits(file, edits)
const found = (mine: string, disk: string) =>
  fieldClashes(file, mine, disk).map(({ place, name, isRemoved, taken }) => ({ place, name, isRemoved, taken }))

test('each field that both changed takes theirs alone: the other clash and what else they changed stay out of it', () => {
  const mine = on(set(['title'], 'Mine'), set(['excerpt'], 'My excerpt'))
  const disk = on(set(['title'], 'Theirs'), set(['excerpt'], 'Their excerpt'), set(['heat'], 75))
  expect(found(mine, disk)).toEqual([
    { place: ['title'], name: 'Title', isRemoved: false, taken: mine.replace('Mine', 'Theirs') },
    { place: ['excerpt'], name: 'Excerpt', isRemoved: false, taken: mine.replace('My excerpt', 'Their excerpt') },
  ])
})

test('once theirs are taken this field clashes no more, and the other one does', () => {
  const mine = on(set(['title'], 'Mine'), set(['excerpt'], 'My excerpt'))
  const disk = on(set(['title'], 'Theirs'), set(['excerpt'], 'Their excerpt'))
  const taken = fieldClashes(file, mine, disk)[0]?.taken ?? ''
  expect(found(taken, disk).map(({ name }) => name)).toEqual(['Excerpt'])
})

test('a field that they removed is removed', () => {
  const mine = on(set(['excerpt'], 'Mine'))
  expect(found(mine, on({ op: 'remove', path: ['excerpt'] }))).toEqual([
    { place: ['excerpt'], name: 'Excerpt', isRemoved: false, taken: mine.replace('excerpt: Mine\n', '') },
  ])
})

test('an entry that stands in another place in mine is found there', () => {
  const mine = on(
    { op: 'insert', path: ['related', 0], value: { title: 'New', webUrl: 'https://a.example/0' } },
    set(['related', 2, 'title'], 'Mine'),
  )
  expect(found(mine, on(set(['related', 1, 'title'], 'Theirs')))).toEqual([
    {
      place: ['related', 2, 'title'],
      name: 'Title, related 3',
      isRemoved: false,
      taken: mine.replace('title: Mine', 'title: Theirs'),
    },
  ])
})

test('an entry that I removed and they changed is back as they have it', () => {
  const mine = on({ op: 'remove', path: ['related', 0] })
  const [clash, ...others] = found(mine, on(set(['related', 0, 'title'], 'Theirs')))
  expect(others).toEqual([])
  expect(clash).toMatchObject({ isRemoved: true, name: 'Related 1' })
  expect(clash?.taken).toBe(file.replace('First', 'Theirs'))
})

test('what is no field is left to the dialog', () => {
  expect(found(file.replace('Body.', 'Mine.'), file.replace('Body.', 'Theirs.'))).toEqual([])
})
