import { describe, expect, it } from 'vitest'
import { readOwnFields } from '../../../../../src/shared/fields'
import { changeOwnFields } from '../../../../../src/shared/fields/own/change-own-fields'
import type { FieldsChange } from '../../../../../src/shared/fields/own/fields-change'

const role = (name: 'provider' | 'topics' | 'switch' | 'date', key: string | null): FieldsChange => ({
  kind: 'role',
  role: name,
  key,
})
const field = (key: string, patch: Extract<FieldsChange, { kind: 'field' }>['patch']): FieldsChange => ({
  kind: 'field',
  key,
  patch,
})
const all = (yaml: string, ...changes: readonly FieldsChange[]): string =>
  changes.reduce((now, change) => {
    const text = changeOwnFields(now, change)
    if (typeof text !== 'string') throw new Error(text.message)
    return text
  }, yaml)

const byHand = `# The desk, June
site: hugo

# Who wrote it, not where it ran
roles:
  provider: author # as agreed
  # nobody keeps these
  related: none

fields:
  cover.alt: { label: Alt text, place: form }   # for screen readers
  math:
    # old posts only
    hidden: true
`

describe('a change of what a team says', () => {
  it('makes the file, and takes out what goes back to the guess until nothing is left', () => {
    const given = all('', role('provider', 'author'))
    expect(given).toBe('roles:\n  provider: author\n')
    const more = all(given, field('cover.alt', { label: 'Alt text', required: true }), role('date', null))
    expect(more).toBe(
      'roles:\n  provider: author\n  date: none\nfields:\n  cover.alt:\n    label: Alt text\n    required: true\n',
    )
    expect(all(more, field('cover.alt', { label: null, required: null }), { kind: 'guess role', role: 'date' })).toBe(
      given,
    )
    expect(all(given, { kind: 'guess role', role: 'provider' })).toBe('')
    expect(all(more, { kind: 'guess all' })).toBe('')
  })

  it('touches its own lines alone', () => {
    expect(all(byHand, role('topics', 'tags'))).toBe(
      byHand.replace('related: none\n', 'related: none\n  topics: tags\n'),
    )
    expect(all(byHand, field('cover.alt', { label: 'Picture text' }))).toBe(byHand.replace('Alt text', 'Picture text'))
    expect(all(byHand, { kind: 'guess role', role: 'related' })).toBe(byHand.replace('  related: none\n', ''))
    expect(all(byHand, field('cover.alt', { label: null }))).toBe(byHand.replace('label: Alt text, ', ''))
  })

  it('leaves comments, also where nothing else is left', () => {
    expect(all(byHand, { kind: 'guess field', key: 'math' }, { kind: 'guess field', key: 'cover.alt' })).toBe(
      byHand.slice(0, byHand.indexOf('fields:')),
    )
    expect(all('# ours\nroles:\n  provider: author\n', { kind: 'guess all' })).toBe('# ours\n')
    expect(all('# ours\nroles: # meant\n  provider: author\n', { kind: 'guess role', role: 'provider' })).toContain(
      '# meant',
    )
  })

  it('says of one key one thing: a role that had it goes back to the guess', () => {
    const yaml = 'roles:\n  provider: author\n  topics: tags\n'
    expect(all(yaml, role('topics', 'author'))).toBe('roles:\n  topics: author\n')
    expect(all(yaml, role('provider', 'author'))).toBe(yaml)
  })

  it('forgets how another key was read as the switch, and keeps it for the same', () => {
    const yaml = 'roles:\n  switch:\n    key: state\n    form: status\n    published: [live]\n'
    expect(all(yaml, role('switch', 'state'))).toBe(yaml)
    expect(all(yaml, role('switch', 'draft'))).toBe('roles:\n  switch: draft\n')
  })

  it('knows both ways to hide a key', () => {
    const hidden = 'fields:\n  math:\n    hidden: true\n'
    expect(all(hidden, field('math', { place: 'hidden' }))).toBe(hidden)
    expect(all(hidden, field('math', { place: 'form' }))).toBe('fields:\n  math:\n    place: form\n')
    expect(all(hidden, field('math', { place: null }))).toBe('')
  })

  it('puts a map in the place of what is none', () => {
    expect(all('fields:\n  math: true\n', field('math', { label: 'Formulas' }))).toBe(
      'fields:\n  math:\n    label: Formulas\n',
    )
  })

  it('writes one line, whatever is pasted', () => {
    const yaml = all('', field('x', { label: ' two\nlines ', choices: ['a', 'a', ' b\u202e '] }))
    expect(readOwnFields(yaml).fields.get('x')).toEqual({ label: 'two lines', choices: ['a', 'b'] })
  })

  it('is refused where the file is broken, with the place', () => {
    const refused = (yaml: string, change = role('topics', 'tags')) => {
      const answer = changeOwnFields(yaml, change)
      return typeof answer === 'string' ? answer : `${answer.code}: ${answer.message}`
    }
    expect(refused('roles:\n  date: x\n  date: y\n')).toMatch(/^broken-fields: Nothing was changed. Line 3, column 3: /)
    expect(refused('a: 1\n---\nb: 2\n', { kind: 'guess all' })).toMatch(/several documents/)
    expect(refused('roles: tags\n')).toMatch(/Line 1, column 1: “roles” has to be a map/)
    expect(refused('fields: [a]\n', field('a', { label: 'A' }))).toMatch(/“fields” has to be a map/)
    const many = `fields:\n${Array.from({ length: 500 }, (_, index) => `  k${index}: { label: A }\n`).join('')}`
    expect(refused(many, field('one more', { label: 'A' }))).toMatch(/^too-many: /)
    expect(refused(many, field('k7', { label: 'B' }))).toContain('k7: { label: B }')
  })

  it('keeps fences, line ends and a byte order mark', () => {
    expect(all('\uFEFF---\r\nroles:\r\n  date: day\r\n', role('topics', 'tags'))).toBe(
      '\uFEFF---\r\nroles:\r\n  date: day\r\n  topics: tags\r\n',
    )
    expect(all('---\nroles:\n  date: day\n', { kind: 'guess role', role: 'date' })).toBe('')
  })
})
