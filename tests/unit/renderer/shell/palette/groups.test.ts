import { expect, it } from 'vitest'
import { arranged, type Entry, type Group } from '../../../../../src/renderer/shell/palette/groups'

const of = (...labels: string[]): Entry[] => labels.map((label) => ({ id: label, label }))
const here: Group<Entry> = { id: 'here', title: 'Here', entries: of('Publish', 'Pass'), isFirst: true }
const all: Group<Entry> = {
  id: 'all',
  title: 'Commands',
  entries: of('Publish', 'Publish, save, next', 'Dark theme', 'Empty the pump'),
  isFirst: true,
}
const articles: Group<Entry> = { id: 'articles', title: 'Articles', entries: of('A quiet life'), isFound: true }
const topics: Group<Entry> = { id: 'topics', title: 'Topics', entries: of('Public sector', 'Pumps', 'Pubs'), most: 2 }
const groups = [here, all, articles, topics]
const shown = (typed: string): readonly (readonly [string, ...string[]])[] =>
  arranged(groups, typed).map(({ id, entries }) => [id, ...entries.map(({ label }) => label)])

it('before anything is typed what fits the place stands first, and nothing stands twice', () => {
  expect(shown(' ')).toEqual([
    ['here', 'Publish', 'Pass'],
    ['all', 'Publish, save, next', 'Dark theme', 'Empty the pump'],
  ])
})

it('the group of what answers best is on top, of as good ones that of the place; a few of each kind', () => {
  expect(shown('pu')).toEqual([
    ['here', 'Publish'],
    ['all', 'Publish, save, next', 'Empty the pump'],
    ['topics', 'Public sector', 'Pumps'],
    ['articles', 'A quiet life'],
  ])
  expect(shown('dark').map(([id]) => id)).toEqual(['all', 'articles'])
  expect(shown('pumps')[0]).toEqual(['topics', 'Pumps'])
})
