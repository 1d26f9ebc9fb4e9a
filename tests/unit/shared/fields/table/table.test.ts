import { expect, it } from 'vitest'
import { noOwnFields, noSigns, tableOf, understand } from '../../../../../src/shared/fields'
import { newsroomTable } from '../../../../../src/shared/fields/table/newsroom'
import { changeSign } from '../../../../../src/shared/fields/table/table'
import { folderOf, many } from '../made'

it('a newsroom whose articles were counted is changed by the same keys as before', () => {
  const front =
    'title: T#\npublishedDateTime: 2026-06-13T12:43:00Z\nwebUrl: https://a.example/#\nprovider:\n  name: A\npublished: false\ntopics: [a]'
  const counted = tableOf(
    understand(folderOf(many(30, '_news/#.md', front)), { ...noSigns, folders: ['_news'] }, noOwnFields),
  )
  expect(counted.site).toBe('newsroom')
  expect(changeSign(counted)).toBe(changeSign(newsroomTable))
  expect(changeSign({ ...counted, switch: null })).not.toBe(changeSign(counted))
})
