import { expect, test } from 'vitest'
import { keyField } from '../../../../../../src/renderer/features/editor/fields/form-field'
import { isProse } from '../../../../../../src/renderer/features/editor/fields/prose'
import type { RowKind } from '../../../../../../src/shared/fields/table/row'

test.each<readonly [kind: RowKind, path: readonly (string | number)[], isProse: boolean]>([
  ['text', ['subtitle'], true],
  ['long text', ['cover', 'alt'], true],
  ['text', ['valid'], true],
  ['text', ['guid-notes'], true],
  ['text', ['highlights', 0], true],
  ['text', ['id'], false],
  ['text', ['postId'], false],
  ['text', ['og:image'], false],
  ['text', ['cover_url'], false],
  ['text', ['seo', 'canonical'], false],
  ['text', ['aliases', 0], false],
  ['long text', ['permalink'], false],
  ['link', ['source'], false],
  ['date', ['due'], false],
  ['number', ['rain'], false],
  ['choice', ['mood'], false],
])('a %s at %j', (kind, path, expected) => {
  expect(isProse(keyField(String(path.at(-1)), 'A field', kind), path)).toBe(expected)
})

test('a role says it, whatever the key is called; what nobody types is none', () => {
  const link = keyField('link', 'A field', 'text')
  expect(isProse({ ...link, role: 'title' }, ['link'])).toBe(true)
  expect(isProse({ ...keyField('where', 'A field', 'text'), role: 'address' }, ['where'])).toBe(false)
  expect(isProse({ ...keyField('deck', 'A field', 'text'), readOnly: true }, ['deck'])).toBe(false)
})
