import { describe, expect, it } from 'vitest'
import { readOwnFields, understand } from '../../../../../src/shared/fields'
import { patchOf, roleChange } from '../../../../../src/shared/fields/own/otherwise'
import { noSigns } from '../../../../../src/shared/fields/site/signs'
import { folderOf, many } from '../made'

const files = many(6, 'a#.md', 'title: T#\nseries: Hedges\ntags: [x, y]\nauthor: Ada\nsection: Letters\npage: P#')
const understood = (yaml = '') => understand(folderOf(files), noSigns, readOwnFields(yaml))
const row = (yaml: string, key = 'series') => {
  const found = understood(yaml).rows.find((one) => one.key === key)
  if (found === undefined) throw new Error(key)
  return found
}

describe('what is to be said', () => {
  it('is what isn’t guessed anyway', () => {
    expect(row('').guess).toEqual({})
    expect(patchOf(row(''), { label: 'Series', kind: 'choice' })).toEqual({ label: null, kind: null })
    expect(patchOf(row(''), { label: 'Run', place: 'form', required: true })).toEqual({
      label: 'Run',
      place: 'form',
      required: true,
    })
  })

  it('is told from the guess that stands behind what is said', () => {
    const own = row('fields:\n  series: { label: Run, facet: true, kind: choice }\n')
    expect(own.guess).toEqual({ label: 'Series', facet: false, kind: 'choice' })
    expect(patchOf(own, { label: 'Series', facet: true })).toEqual({ label: null, facet: true })
    // Of a kind that is said a filter is guessed by that kind.
    const mixed = row('fields:\n  page: { kind: number }\n', 'page')
    expect(patchOf(mixed, { facet: false })).toEqual({ facet: false })
  })

  it('of a role is the key that it isn’t guessed to have', () => {
    const { roles } = understood()
    expect(roleChange(roles, 'provider', 'section')).toEqual({ kind: 'role', role: 'provider', key: 'section' })
    expect(roleChange(roles, 'provider', 'author')).toEqual({ kind: 'guess role', role: 'provider' })
    expect(roleChange(roles, 'related', null)).toEqual({ kind: 'guess role', role: 'related' })
    const own = understood('roles: { provider: section }').roles
    expect(roleChange(own, 'provider', 'author')).toEqual({ kind: 'guess role', role: 'provider' })
    expect(roleChange(own, 'provider', null)).toEqual({ kind: 'role', role: 'provider', key: null })
  })
})
