import { expect, test } from 'vitest'
import { changedFileOf } from '../../../../src/main/articles/action'
import { undoOutcomeOf } from '../../../../src/main/undo/undo-outcome'

const before = '---\ntitle: T\npublished: false\n---\n'
const texts = { before, after: before.replace('false', 'true') }
const files = ['a', 'b', 'c'].map((name) => changedFileOf(`_news/${name}.md`, name, texts))
const [back, changed, waits] = files

test('what an undo of many leaves is called by how many of them are left', () => {
  if (!back || !changed || !waits) throw new Error('three files')
  const { outcome, left } = undoOutcomeOf(
    1,
    { version: 2, label: 'Publish 3 articles', at: 0, spent: false, files, decisions: [] },
    {
      files: [back],
      already: [],
      decisions: [],
      left: [{ path: changed.path, title: 'b', reason: { code: 'changed', message: 'Changed since.' } }],
      notReached: [waits],
    },
  )
  expect(outcome).toMatchObject({ kind: 'undone', label: 'Publish 3 articles', count: 1, leftCount: 1 })
  expect(left).toMatchObject({ label: 'Publish 2 of 3 articles', spent: false })
})
