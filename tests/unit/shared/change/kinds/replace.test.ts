import { expect, test } from 'vitest'
import { applyEdits, parseArticle } from '../../../../../src/shared/article'
import { editsOf, labelOf, labelOfMany, outlookOf } from '../../../../../src/shared/change'
import type { Change } from '../../../../../src/shared/change/change'
import { textRows } from '../../../../../src/shared/change/replace/fields'
import { newsroomTable } from '../../../../../src/shared/fields/table/newsroom'

const replace = (more: Partial<Extract<Change, { kind: 'replace' }>> = {}): Change => ({
  kind: 'replace',
  field: null,
  find: 'cloud',
  with: 'Cloud',
  pattern: false,
  matchCase: true,
  ...more,
})
const text = `---
title: "The cloud, again" # keep
excerpt: A cloud and a cloud
secured: cloud
webUrl: https://a.example/cloud
topics:
  - cloud
quality: 4
---
cloud
`
const changed = (change: Change): string => applyEdits(text, editsOf(change, parseArticle(text)))

test('text fields alone are looked at, and only the lines of those that hold it change', () => {
  expect(changed(replace())).toBe(
    text.replace('The cloud', 'The Cloud').replace('A cloud and a cloud', 'A Cloud and a Cloud'),
  )
  expect(changed(replace({ field: 'title' }))).toBe(text.replace('The cloud', 'The Cloud'))
  expect(changed(replace({ find: 'nowhere' }))).toBe(text)
})

test('no field that is none of its texts is written', () => {
  expect(textRows(newsroomTable).map(({ key }) => key)).toEqual(expect.arrayContaining(['title', 'excerpt']))
  expect(textRows(newsroomTable)[0]?.key).toBe('title')
  for (const field of ['secured', 'webUrl', 'topics', 'none']) {
    expect(() => changed(replace({ field }))).toThrow('This folder has no such text field.')
    expect(outlookOf(replace({ field }), { problems: [], broken: null } as never)).toMatchObject({ kind: 'skipped' })
  }
})

test('a pattern that can’t be read changes nothing', () => {
  expect(() => changed(replace({ find: '(', pattern: true }))).toThrow('The pattern can’t be read')
})

test('it is named by what it does', () => {
  expect(labelOf(replace())).toBe('Replace “cloud” with “Cloud”')
  expect(labelOfMany(replace({ with: '' }), 2)).toBe('Remove “cloud” from 2 articles')
})
