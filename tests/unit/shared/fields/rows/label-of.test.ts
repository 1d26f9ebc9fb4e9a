import { expect, it } from 'vitest'
import { labelOf } from '../../../../../src/shared/fields/rows/label-of'

it('makes a label of a key', () => {
  const labels = {
    'cover.image': 'Cover image',
    pubDate: 'Pub date',
    sidebar_label: 'Sidebar label',
    'date created': 'Date created',
    authorURL: 'Author URL',
    日付: '日付',
  }
  for (const [key, label] of Object.entries(labels)) expect(labelOf(key)).toBe(label)
})
