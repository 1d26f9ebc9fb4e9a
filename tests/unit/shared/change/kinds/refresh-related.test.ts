import { expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../../../../src/shared/article'
import { editsOf, type Stories } from '../../../../../src/shared/change'
import { newsroomTable } from '../../../../../src/shared/fields/table/newsroom'
import { addressKey } from '../../../../../src/shared/text/address'

const text = `---
title: Cranes
related:
  - title: "Fog"   # as it was
    webUrl: https://a.example/fog
    type: article
  - title: "Elsewhere"
    webUrl: https://b.example/other
  - title: "Night"
    webUrl: https://a.example/night
---
`

const stories = new Map(
  Object.entries({
    'https://a.example/fog': { title: 'Fog lifts', webUrl: 'https://a.example/fog', type: 'article', quality: 5 },
    'https://a.example/night': { title: 'Night', webUrl: 'https://a.example/night' },
  }).map(([address, data]) => [addressKey(address) ?? 0, { path: `${data.title}.md`, data }]),
)

const refreshed = (known?: Stories): string =>
  applyEdits(
    text,
    editsOf({ kind: 'refreshRelated' }, parseArticle(text), { path: 'a.md', table: newsroomTable, stories: known }),
  )

it('takes what the articles say by now, in the keys that an entry has, and changes no other line', () => {
  expect(refreshed(stories)).toBe(text.replace('"Fog"   # as it was', '"Fog lifts"   # as it was'))
})

it('changes nothing where no story is known', () => {
  expect(refreshed()).toBe(text)
  expect(refreshed(new Map())).toBe(text)
})
