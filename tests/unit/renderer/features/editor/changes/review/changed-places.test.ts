import { expect, it } from 'vitest'
import { changedPlaces } from '../../../../../../../src/renderer/features/editor/changes/review/changed-places'
import { applyEdits, type Edit, parseArticle } from '../../../../../../../src/shared/article'
import { newsroomTable } from '../../../../../../../src/shared/fields/table/newsroom'

const file = `---
title: One
excerpt: Two
heat: 70
topics:
  - Ports
  - Cranes
related:
  - title: A
    webUrl: https://a.example/
---

Body.
More.
`

const namesAfter = (...edits: Edit[]): string[] =>
  changedPlaces(parseArticle(file), parseArticle(applyEdits(file, edits)), newsroomTable).map(
    ({ name, changes }) => `${name} ${changes.length}`,
  )

it('names each field that differs, as the form does, in the order of the file', () => {
  expect(namesAfter({ op: 'set', path: ['title'], value: 'New' })).toEqual(['Title 1'])
  expect(namesAfter({ op: 'remove', path: ['heat'] }, { op: 'set', path: ['excerpt'], value: 'New' })).toEqual([
    'Excerpt 1',
    'Heat 1',
  ])
  expect(
    namesAfter({ op: 'insert', path: ['topics', 2], value: 'AI' }, { op: 'set', path: ['topics', 0], value: 'Port' }),
  ).toEqual(['Topics 2'])
  expect(namesAfter({ op: 'set', path: ['related', 0, 'title'], value: 'B' })).toEqual(['Title, related 1 1'])
  expect(namesAfter({ op: 'body', text: '\nBody!\nMore!\n' })).toEqual(['Body 2'])
})

it('of what can’t be read it is the file', () => {
  const now = parseArticle(file.replace('title: One', 'title: One: two'))
  expect(changedPlaces(parseArticle(file), now, newsroomTable).map(({ name }) => name)).toEqual(['The file'])
})
