import { describe, expect, it } from 'vitest'
import { leftOf, settled, settlingOf } from '../../../../../../src/renderer/features/editor/conflict/settling'
import { applyEdits, type Edit, type Path, parseArticle } from '../../../../../../src/shared/article'
import { changedFields } from '../../../../../../src/shared/change/field-names'
import { newsroomTable } from '../../../../../../src/shared/fields/table/newsroom'

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

  it('leaves each side that isn’t chosen as a change of what is written', () => {
    const left = (choice: 'mine' | 'theirs' | { value: unknown }) => {
      const written = settled(both, [choice]) ?? ''
      return leftOf(both, [choice], written).map((one) => {
        expect(one.base).toBe(written)
        return [one.side, parseArticle(one.text).data.title, changedFields(written, one.text, newsroomTable)]
      })
    }
    expect(left('mine')).toEqual([['theirs', 'Theirs', ['Title']]])
    expect(left('theirs')).toEqual([['mine', 'Mine', ['Title']]])
    expect(left({ value: 'A third' })).toEqual([
      ['mine', 'Mine', ['Title']],
      ['theirs', 'Theirs', ['Title']],
    ])
    expect(left({ value: 'Mine' })).toEqual([['theirs', 'Theirs', ['Title']]])
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

describe('many fields at once', () => {
  const keys = Array.from({ length: 30 }, (_, index) => `key${index}`)
  const all = (value: string): string => on(...keys.map((key) => set([key], value)))
  const both = settlingOf(all('Base'), all('Mine'), all('Theirs'))

  it('are left one by one up to twenty, and together beyond', () => {
    const half = both.clashes.map((_, index) => (index < 15 ? 'mine' : 'theirs') as 'mine' | 'theirs')
    expect(leftOf(both, half, settled(both, half) ?? '')).toHaveLength(30)
    const mine = both.clashes.map(() => 'mine' as const)
    const [one, ...others] = leftOf(both, mine, settled(both, mine) ?? '')
    expect(others).toEqual([])
    expect(one?.side).toBe('theirs')
    expect(parseArticle(one?.text ?? '').data).toMatchObject(Object.fromEntries(keys.map((key) => [key, 'Theirs'])))
  })
})

it('a choice that can’t be made beside the others leaves its side as a whole', () => {
  const text = on(set(['title'], 'Mine'))
  const both = { ...settlingOf(file, text, on(set(['title'], 'Theirs'))), sides: { mine: text, theirs: 'whole' } }
  const [clash] = both.clashes
  if (!clash) throw new Error('no clash')
  const broken = { ...both, clashes: [clash, { ...clash, conflict: { ...clash.conflict, ours: Symbol('x') } }] }
  const left = leftOf(broken, ['theirs', 'theirs'], both.text)
  expect(left.map((one) => one.text)).toContain(text)
})
