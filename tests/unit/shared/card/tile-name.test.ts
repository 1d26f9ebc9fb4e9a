import { expect, it } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { cardOf } from '../../../../src/shared/card/card'
import { tileName } from '../../../../src/shared/card/tile-name'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import { providerName } from '../../../../src/shared/query'
import { ordinary } from '../../../laws/files'

const path = '_news/2026-06-13-fog.md'
const nameIn = (text: string): string => tileName(parseArticle(text).data, path, newsroomTable)

it.each([
  ['provider:\n  name: The Tideline\n  domain: tideline.example', 'The Tideline'],
  ['provider:\n  name: ""\n  domain: tideline.example\ntitle: Fog', 'tideline.example'],
  ['title: " Fog lifts "', 'Fog lifts'],
  ['published: true', '2026-06-13-fog'],
])('a picture’s place has the letter of %j', (front, name) => {
  expect(nameIn(`---\n${front}\n---\n`)).toBe(name)
})

it('it is that of the article’s row', () => {
  for (const { name, text } of ordinary) {
    const card = cardOf(path, parseArticle(text))
    if (card.broken === null) expect(nameIn(text), name).toBe(providerName(card) ?? card.title)
  }
})
