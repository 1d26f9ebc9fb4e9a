import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOwnFields } from '../../src/shared/fields'
import { changeOwnFields } from '../../src/shared/fields/own/change-own-fields'
import type { FieldsChange } from '../../src/shared/fields/own/fields-change'
import { roles } from '../../src/shared/fields/table/role'
import { places, rowKinds } from '../../src/shared/fields/table/row'
import { numRuns } from './files'

const key = fc.constantFrom(
  'tags',
  'cover.alt',
  'og:title',
  '1',
  'true',
  'null',
  '"og.title"',
  'two words',
  '#no',
  '日付',
)
const role = fc.constantFrom(...roles)
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const word = fc
  .oneof(fc.constantFrom('Alt text', 'yes', '7', '- a', 'a: b', '# c', "it's", '…'), fc.string({ minLength: 1 }))
  .map((text) => text.replace(/[^\P{C}]|\s+/gu, ' ').trim() || 'x')
const patch = fc.record(
  {
    label: orNull(word),
    kind: orNull(fc.constantFrom(...rowKinds)),
    place: orNull(fc.constantFrom(...places)),
    order: orNull(fc.integer({ min: 1, max: 50 })),
    facet: orNull(fc.boolean()),
    choices: orNull(fc.uniqueArray(word, { minLength: 1, maxLength: 3 })),
    required: orNull(fc.boolean()),
  },
  { requiredKeys: [] },
)
const change: fc.Arbitrary<FieldsChange> = fc.oneof(
  fc.record({ kind: fc.constant('role' as const), role, key: orNull(key) }),
  fc.record({ kind: fc.constant('guess role' as const), role }),
  fc.record({ kind: fc.constant('field' as const), key, patch }),
  fc.record({ kind: fc.constant('guess field' as const), key }),
  fc.constant({ kind: 'guess all' as const }),
)

/** What a person may have written: block and flow, comments everywhere, blank lines, things that are no use. */
const comment = fc.constantFrom('', '# why\n', '\n# a part\n\n', '# head\n# of it\n')
const inside = (from: fc.Arbitrary<string>) => from.map((text) => text.replace(/^(?=#)/gm, '  '))
const oneRole = fc
  .tuple(inside(comment), role, fc.constantFrom('tags', '"tags"', 'none', '{ key: tags }', 'tags # so'))
  .map(([above, name, value]) => [name, `${above}  ${name}: ${value}\n`] as const)
const oneField = fc
  .tuple(
    inside(comment),
    fc.constantFrom('tags', 'cover.alt', '"og:title"', "'1'", '日付'),
    fc.constantFrom(
      ' { label: Alt, facet: true }',
      ' { hidden: true } # gone',
      '\n    label: Alt # so\n    # inner\n    kind: text',
      '\n    choices: [a, b]\n    colour: red',
      '\n    choices:\n      - a\n      # c\n      - b',
      '',
      ' true',
    ),
  )
  .map(([above, name, value]) => [name, `${above}  ${name}:${value}\n`] as const)
const part = (name: string, one: fc.Arbitrary<readonly [string, string]>) =>
  fc
    .tuple(comment, fc.uniqueArray(one, { selector: ([key]) => key, maxLength: 4 }))
    .map(([above, all]) => (all.length === 0 ? above : `${above}${name}:\n${all.map(([, text]) => text).join('')}`))
const yaml = fc
  .tuple(comment, part('roles', oneRole), part('fields', oneField), comment, fc.constantFrom('\n', '\r\n'))
  .map(([head, one, other, foot, eol]) => `${head}${one}${other}${foot}`.replaceAll('\n', eol))

/** What a file says, as plain data. */
function saying(text: string) {
  const { site, roles: own, fields } = readOwnFields(text)
  const keys = Object.entries(own).map(([name, { at: _at, ...said }]) => [name, said] as const)
  return { site, roles: Object.fromEntries(keys), fields: Object.fromEntries(fields) }
}

/** What it says after a change, by the change's own words. */
function after(before: ReturnType<typeof saying>, change: FieldsChange): ReturnType<typeof saying> {
  const own: Record<string, { key: string | null }> = { ...before.roles }
  const fields: Record<string, object> = { ...before.fields }
  switch (change.kind) {
    case 'guess all':
      return { site: null, roles: {}, fields: {} }
    case 'guess role':
      delete own[change.role]
      break
    case 'guess field':
      delete fields[change.key]
      break
    case 'role': {
      const others = Object.keys(own).filter(
        (name) => name !== change.role && change.key !== null && own[name]?.key === change.key,
      )
      for (const name of others) delete own[name]
      if (own[change.role]?.key !== change.key || change.key === null) own[change.role] = { key: change.key }
      break
    }
    case 'field': {
      const said: Record<string, unknown> = { ...fields[change.key] }
      for (const [name, value] of Object.entries(change.patch)) {
        if (value === null) delete said[name]
        else if (value !== undefined) said[name] = value
      }
      fields[change.key] = said
    }
  }
  return { ...before, roles: own, fields }
}

/** A key of which nothing is said is as good as none. */
const withoutEmpty = ({ fields, ...rest }: ReturnType<typeof saying>) => ({
  ...rest,
  fields: Object.fromEntries(Object.entries(fields).filter(([, said]) => Object.keys(said).length > 0)),
})

const comments = (text: string): string[] => text.split(/\r?\n/).filter((line) => /^\s*#/.test(line))

describe('a change of fields.yaml', () => {
  it('makes it say what it said, but for the change', () => {
    fc.assert(
      fc.property(yaml, fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        let now = text
        for (const one of changes) {
          const wanted = withoutEmpty(after(saying(now), one))
          const next = changeOwnFields(now, one)
          if (typeof next !== 'string') throw new Error(next.message)
          expect(withoutEmpty(saying(next))).toEqual(wanted)
          now = next
        }
      }),
      { numRuns },
    )
  })

  it('leaves every other line as it is', () => {
    fc.assert(
      fc.property(yaml, change, (text, one) => {
        const next = changeOwnFields(text, one)
        if (typeof next !== 'string') throw new Error(next.message)
        // Comments inside of what goes, go with it.
        if (one.kind === 'role' || one.kind === 'guess role') expect(comments(next)).toEqual(comments(text))
        const lines = new Set(text.split('\n'))
        const added = next.split('\n').filter((line) => !lines.has(line))
        const most = one.kind === 'field' ? 3 + Object.keys(one.patch).length * 4 : 2
        expect(added.length).toBeLessThanOrEqual(most)
      }),
      { numRuns },
    )
  })

  it('done twice is done once', () => {
    fc.assert(
      fc.property(yaml, change, (text, one) => {
        const once = changeOwnFields(text, one)
        expect(typeof once === 'string' && changeOwnFields(once, one)).toBe(once)
      }),
      { numRuns },
    )
  })
})
