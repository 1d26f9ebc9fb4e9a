import { expect, it } from 'vitest'
import { changedFields, conflictName, fieldName } from '../../../../src/shared/change/field-names'
import { noOwnFields, tableOf, understand } from '../../../../src/shared/fields'
import { noSigns } from '../../../../src/shared/fields/site/signs'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import { folderOf, many } from '../fields/made'

const clash = (path: Parameters<typeof conflictName>[0]['path']): string =>
  conflictName({ path, base: 1, ours: 2, theirs: 3 }, newsroomTable)

it('names a field as the form does, an inner one with its places', () => {
  expect(fieldName(['title'])).toBe('Title')
  expect(fieldName(['related', 1, 'images', 0, 'url'])).toBe('Image URL, image 1, related 2')
  expect(fieldName(['sponsor'])).toBe('sponsor')
})

it('names what clashes: a field, an item by its place, the body, the whole', () => {
  expect(clash(['related', 1, 'title'])).toBe('Title, related 2')
  expect(clash(['related', 1])).toBe('Related 2')
  expect(clash(['related', 1, 'images', 0])).toBe('Image 1, related 2')
  expect(clash(['images', 0])).toBe('Image 1')
  expect(['body', 'layout', 'source'].map((path) => clash(path as 'body'))).toEqual([
    'Body',
    'How the file is written',
    'The whole file',
  ])
})

it('names the fields in which two versions differ, each once', () => {
  const before = '---\ntitle: A\nheat: 1\ntopics: [x]\n---\nOne\n'
  const after = '---\ntitle: B\nheat: 1\ntopics: [x, y, z]\n---\nTwo\n'
  expect(changedFields(before, after, newsroomTable)).toEqual(['Title', 'Topics', 'Body'])
  expect(changedFields(before, before, newsroomTable)).toEqual([])
  expect(changedFields(before, before.replace('A', '"A"'), newsroomTable)).toEqual(['How the file is written'])
  expect(changedFields(before, '---\ntitle: "\n---\n', newsroomTable)).toEqual(['The whole file'])
})

it('names the fields of any folder by its table, and what has no row by its keys', () => {
  const front = `title: T#
date: 2024-01-02
draft: false
description: D
tags: [a]
image: { src: /a.png, alt: A }
pub_date: x
pubDate: x
resources: [{ src: a }]
params: { author: A, social: { blog: b } }
names: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1, j: 1, k: 1, l: 1, m: 1 }`
  const table = tableOf(understand(folderOf(many(9, 'content/#.md', front)), noSigns, noOwnFields))
  const names = (...paths: readonly (readonly (string | number)[])[]) => paths.map((path) => fieldName(path, table))
  expect(names(['description'], ['image', 'src'], ['image', 'alt'])).toEqual([
    'Description',
    'Image',
    'Image alternative text',
  ])
  // What this folder has no row for, in the map of its picture.
  expect(names(['image', 'caption'])).toEqual(['Caption, image'])
  expect(names(['pub_date'], ['pubDate'])).toEqual(['Pub date (pub_date)', 'Pub date (pubDate)'])
  expect(names(['params', 'author'], ['params', 'mood'])).toEqual(['Params author', 'mood, params'])
  expect(names(['names', 'a'], ['resources', 0], ['resources', 0, 'src'], ['odd', 1, 'x'])).toEqual([
    'a, Names',
    'Item 1, Resources',
    'src, item 1, Resources',
    'x, item 2, odd',
  ])
  const before = '---\nimage: { src: /a.png, alt: A }\nodd: { x: 1 }\n---\n'
  const after = '---\nimage: { src: /b.png, alt: A }\nodd: { x: 2 }\n---\n'
  expect(changedFields(before, after, table)).toEqual(['Image', 'odd'])
})
