import { expect, test } from 'vitest'
import { openQuestions } from '../../../../../src/renderer/shell/bars/questions'
import { newsroomTable } from '../../../../../src/shared/fields/table/newsroom'
import type { WorkspaceInfo } from '../../../../../src/shared/workspace/workspace-info'

const folder = (asksInbox: boolean, shown: boolean | null, servers: number): WorkspaceInfo => ({
  id: 'a1b2c3d4',
  name: 'Harbour Review',
  folder: '~/harbour',
  branch: null,
  sample: false,
  topics: [],
  organizations: [],
  views: [],
  asksInbox,
  asksFields: null,
  fields: newsroomTable,
  pictures: { shown, servers },
  address: null,
  gone: false,
})

test('the Inbox is asked for before pictures, and pictures only where some lie on servers and nobody answered', () => {
  expect(openQuestions(folder(true, null, 3))).toEqual(['inbox', 'pictures'])
  expect(openQuestions(folder(false, null, 3))).toEqual(['pictures'])
  expect(openQuestions(folder(true, null, 0))).toEqual(['inbox'])
  expect(openQuestions(folder(false, true, 3))).toEqual([])
  expect(openQuestions(folder(false, false, 3))).toEqual([])
})

test('whether the fields are understood is asked before all else', () => {
  const asked = { ...folder(true, null, 3), asksFields: { articles: 1_204, leftOut: 31 } }
  expect(openQuestions(asked)).toEqual(['fields', 'inbox', 'pictures'])
})
