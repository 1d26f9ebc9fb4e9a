import { expect, test } from 'vitest'
import { applyEdits, parseArticle } from '../../../../src/shared/article'
import type { ArticleCard } from '../../../../src/shared/card/article-card'
import { cardOf } from '../../../../src/shared/card/card'
import { editsOf, labelOfMany, outlookOf } from '../../../../src/shared/change'
import type { Change } from '../../../../src/shared/change/change'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import type { FieldTable } from '../../../../src/shared/fields/table/table'

const cardFrom = (text: string, decision: 'pass' | 'hold' | null = null): ArticleCard => {
  const card = cardOf('_news/a.md', parseArticle(text))
  return { ...card, desk: { ...card.desk, decision } }
}
const draft = '---\ntitle: A\ntopics: [Power Apps]\nheat: 3\npublished: false\n---\n'
const live = draft.replace('published: false\n', '')

const edits: readonly Change[] = [
  { kind: 'publish' },
  { kind: 'unpublish' },
  { kind: 'addTopic', topic: 'power apps' },
  { kind: 'addTopic', topic: 'Energy' },
  { kind: 'addTopic', topic: 'power apps', also: ['Energy', 'Ports'] },
  { kind: 'removeTopic', topic: 'POWER APPS' },
  { kind: 'removeTopic', topic: 'Energy', also: ['power apps'] },
  { kind: 'removeTopic', topic: 'Energy' },
  { kind: 'set', field: 'heat', value: 3 },
  { kind: 'set', field: 'heat', value: 4 },
  { kind: 'set', field: 'heat', value: null },
  { kind: 'set', field: 'type', value: null },
]

test.each(edits)('%j would change by the card what it changes in the file', (change) => {
  for (const text of [draft, live]) {
    const changes = editsOf(change, parseArticle(text)).length > 0
    expect(outlookOf(change, cardFrom(text)).kind).toBe(changes ? 'changes' : 'already')
  }
})

test.each([
  ['pass', draft, null, 'changes'],
  ['pass', draft, 'pass', 'already'],
  ['pass', draft, 'hold', 'changes'],
  ['reconsider', draft, null, 'already'],
  ['reconsider', draft, 'hold', 'changes'],
  ['hold', live, null, 'skipped'],
  ['hold', '---\ntitle: "A\n---\n', null, 'skipped'],
  ['publish', '---\ntitle: "A\n---\n', null, 'skipped'],
] as const)('%s of %j, decided %s: %s', (kind, text, decision, outlook) => {
  expect(outlookOf({ kind }, cardFrom(text, decision)).kind).toBe(outlook)
})

test('where draft is the file’s switch nothing turns published, and topics are ours all the same', () => {
  const text = '---\ntitle: A\ndraft: true\n---\n'
  for (const kind of ['publish', 'unpublish', 'pass', 'hold', 'reconsider'] as const) {
    expect(outlookOf({ kind }, cardFrom(text)), kind).toMatchObject({
      kind: 'skipped',
      reason: { code: 'other-switch' },
    })
  }
  expect(() => editsOf({ kind: 'publish' }, parseArticle(text))).toThrow('Change it there.')
  expect(outlookOf({ kind: 'addTopic', topic: 'Energy' }, cardFrom(text)).kind).toBe('changes')
})

test('of what git left in conflict that is the reason, whatever was asked for', () => {
  const text = `${draft}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n`
  const reason = { code: 'git-conflict', message: 'Left in conflict by git (lines 7, 9 and 11).' }
  for (const change of [...edits, { kind: 'pass' }, { kind: 'hold' }, { kind: 'reconsider' }] as const) {
    expect(outlookOf(change, cardFrom(text))).toEqual({ kind: 'skipped', reason })
  }
})

test('a topic is added to no map, which a list would throw away, and is in none', () => {
  const text = draft.replace('[Power Apps]', '{AI: 1}')
  const reason = { code: 'topics-map', message: 'Topics is a map and no list of names. Edit it in Source.' }
  expect(outlookOf({ kind: 'addTopic', topic: 'Energy' }, cardFrom(text))).toEqual({ kind: 'skipped', reason })
  expect(() => editsOf({ kind: 'addTopic', topic: 'Energy' }, parseArticle(text))).toThrow(reason.message)
  expect(outlookOf({ kind: 'removeTopic', topic: 'AI' }, cardFrom(text))).toEqual({ kind: 'already' })
})

test('what is gone is skipped; an article with an error is published with a warning', () => {
  expect(outlookOf({ kind: 'publish' }, null)).toMatchObject({ kind: 'skipped', reason: { code: 'missing' } })
  const problems = [{ severity: 'error', code: 'no-title', message: 'No title.' }] as const
  expect(outlookOf({ kind: 'publish' }, { ...cardFrom(draft), problems: [...problems] })).toEqual({
    kind: 'changes',
    warning: 'No title.',
  })
})

test.each([
  [{ kind: 'publish' }, 'Publish 1,200 articles'],
  [{ kind: 'reconsider' }, '1,200 articles back to Inbox'],
  [{ kind: 'addTopic', topic: 'Energy' }, 'Add topic Energy to 1,200 articles'],
  [{ kind: 'removeTopic', topic: 'Energy' }, 'Remove topic Energy from 1,200 articles'],
  [{ kind: 'set', field: 'heat', value: 5 }, 'Set heat to 5 in 1,200 articles'],
  [{ kind: 'set', field: 'heat', value: null }, 'Remove heat from 1,200 articles'],
] as const)('%j of many is called %s', (change, label) => {
  expect(labelOfMany(change, 1_200)).toBe(label)
})

test('a draft that no move can publish is left out, with the reason of the move', () => {
  const table: FieldTable = {
    ...newsroomTable,
    site: 'jekyll',
    roles: { ...newsroomTable.roles, date: ['date'] },
    switch: { key: 'published', form: 'published', published: [], unpublished: [], hasDrafts: true, readsTexts: true },
  }
  const of = (path: string, date: string): ArticleCard =>
    cardOf(path, parseArticle(`---\ntitle: A\ndate: ${date}\n---\n`), { fields: table })
  const outlook = (card: ArticleCard) => outlookOf({ kind: 'publish' }, card, table)
  expect(outlook(of('_drafts/a.md', '2024-06-01'))).toMatchObject({ kind: 'changes', warning: null })
  for (const card of [of('_drafts/a.md', '2024-13-45'), of('_drafts/a\nb.md', '2024-06-01')]) {
    expect(outlook(card)).toMatchObject({ kind: 'skipped', reason: { message: expect.stringContaining('publish') } })
  }
})

test.each(['[Power Apps]', 'Power Apps', ''])('several topics that are added to %j, and taken back', (before) => {
  const change: Change = { kind: 'addTopic', topic: 'Energy', also: ['power apps', 'Ports'] }
  const text = draft.replace('[Power Apps]', before)
  const added = applyEdits(text, editsOf(change, parseArticle(text)))
  const first = before === '' ? ['Energy', 'power apps'] : ['Power Apps', 'Energy']
  expect(parseArticle(added).data.topics).toEqual([...first, 'Ports'])
  const gone = editsOf({ kind: 'removeTopic', topic: 'Energy', also: ['Ports'] }, parseArticle(added))
  expect(parseArticle(applyEdits(added, gone)).data.topics).toEqual([before === '' ? 'power apps' : 'Power Apps'])
})
