import { describe, expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../../../../src/shared/article'
import { addItem, listItems, removeItem } from '../../../../../src/shared/fields/table/lists'

describe('the items of a list', () => {
  it('are those of a list, one text, or the words of a text where its key is read so', () => {
    expect(listItems(['topics'], ['a b', 2], 'jekyll')).toEqual(['a b', '2'])
    expect(listItems(['topics'], 'a b, c', 'jekyll')).toEqual(['a b, c'])
    expect(listItems(['tags'], 'go  ci', 'jekyll')).toEqual(['go', 'ci'])
    expect(listItems(['taxonomy', 'categories'], 'go ci', 'jekyll')).toEqual(['go', 'ci'])
    expect(listItems(['tags'], ' go ci,  deep sea ,', 'jekyll')).toEqual(['go ci', 'deep sea'])
    expect(listItems(['category'], 'deep sea', 'jekyll')).toEqual(['deep sea'])
    expect(listItems(['keywords'], 'deep sea, eels', 'jekyll')).toEqual(['deep sea', 'eels'])
    expect(listItems(['tags'], 2024, 'jekyll')).toEqual(['2024'])
    for (const nothing of [undefined, null, '', []]) expect(listItems(['tags'], nothing, 'jekyll')).toEqual([])
  })
})

const article = (line: string): string => `---\ntitle: One\n${line}\ndate: 2024-01-02\n---\nBody\n`
const read = (line: string): unknown => parseArticle(article(line)).data.tags

it.each([
  ['tags: go ci # two', 'deep', 'tags: go ci deep # two'],
  ['tags: go, ci', 'deep', 'tags: go, ci, deep'],
  ['tags: "go,ci"', 'deep', 'tags: "go,ci,deep"'],
  ['tags: go, ci', 'deep sea', 'tags: go, ci, deep sea'],
  ['tags: [go, ci]', 'deep', 'tags: [go, ci, deep]'],
])('%s with %s is %s', (before, item, after) => {
  const edit = addItem(['tags'], read(before), item, 'jekyll')
  expect(applyEdits(article(before), [edit])).toBe(article(after))
})

it('becomes a list where one text can’t say it', () => {
  const set = (value: unknown) => ({ op: 'set', path: ['tags'], value })
  expect(addItem(['tags'], 'go ci', 'deep sea', 'jekyll')).toEqual(set(['go', 'ci', 'deep sea']))
  expect(addItem(['tags'], 'go, ci', 'a,b', 'jekyll')).toEqual(set(['go', 'ci', 'a,b']))
  // Only Jekyll would read one text as two here, and nothing in the file says that it does.
  expect(addItem(['tags'], 'go', 'ci', 'jekyll')).toEqual(set(['go', 'ci']))
  expect(addItem(['tags'], 2024, 'ci', 'jekyll')).toEqual(set([2024, 'ci']))
  expect(addItem(['tags'], null, 'ci', 'jekyll')).toEqual(set(['ci']))
  expect(addItem(['topics'], 'deep sea', 'ci', 'jekyll')).toEqual({
    op: 'set',
    path: ['topics'],
    value: ['deep sea', 'ci'],
  })
})

it.each([
  ['tags: go ci deep # three', 1, 'tags: go deep # three'],
  ['tags: go ci deep', 0, 'tags: ci deep'],
  ['tags: go, ci,deep', 2, 'tags: go, ci'],
  ['tags: go ci', 1, 'tags: go'],
  ['tags: [go, ci]', 0, 'tags: [ci]'],
])('%s without item %i is %s', (before, place, after) => {
  const edit = removeItem(['tags'], read(before), place, 'jekyll')
  expect(applyEdits(article(before), [edit])).toBe(article(after))
})

it('is a list where the others would be read otherwise, and goes with its last item', () => {
  expect(removeItem(['tags'], 'deep sea, ci', 1, 'jekyll')).toEqual({ op: 'set', path: ['tags'], value: ['deep sea'] })
  expect(removeItem(['tags'], 'go', 0, 'jekyll')).toEqual({ op: 'remove', path: ['tags'] })
  expect(removeItem(['tags'], ['go'], 0, 'jekyll')).toEqual({ op: 'remove', path: ['tags', 0] })
})

it.each(['hugo', 'astro', 'docusaurus'] as const)(
  '%s reads a text in a list’s place as one item, and gets a list',
  (site) => {
    for (const text of ['machine learning', 'machine learning, art']) {
      expect(listItems(['tags'], text, site)).toEqual([text])
      expect(addItem(['tags'], text, 'robots', site)).toEqual({ op: 'set', path: ['tags'], value: [text, 'robots'] })
      expect(removeItem(['tags'], text, 0, site)).toEqual({ op: 'remove', path: ['tags'] })
    }
    expect(listItems(['tags'], 'machine learning', 'newsroom')).toEqual(['machine', 'learning'])
  },
)
