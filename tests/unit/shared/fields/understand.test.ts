import { expect, it } from 'vitest'
import { readOwnFields, understand } from '../../../../src/shared/fields'
import { noSigns } from '../../../../src/shared/fields/site/signs'
import { folderOf, many } from './made'

const folder = folderOf(many(3, 'notes/#.md', 'title: T'))

it('takes the kind of site that the team names', () => {
  const understood = understand(
    folder,
    noSigns,
    readOwnFields('site: hugo\nroles: { title: title }\nfields: { x: { label: X } }\n'),
  )
  expect(understood).toMatchObject({
    site: { kind: 'hugo', name: 'Hugo site' },
    articles: 3,
    compared: 3,
    differs: 3,
    faults: [],
  })
  expect(understood.roles[0]).toMatchObject({ role: 'switch', key: 'draft' })
})

it('says where a role was given to a key that no article has', () => {
  const { faults } = understand(
    folder,
    noSigns,
    readOwnFields('roles:\n  topics: tgas\n  provider: desk\nfields:\n  desk: {}\n'),
  )
  expect(faults).toEqual([
    { line: 2, column: 3, message: 'No article has the key “tgas”; look whether it is spelt so.' },
  ])
})
