import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { dictionaryFor, findDictionaries } from '../../../../src/main/spelling/dictionaries'

/** A folder with an empty dictionary of each of these names, as Hunspell has them. */
function folderOf(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-dictionaries-'))
  for (const name of names.flatMap((one) => [`${one}.aff`, `${one}.dic`])) writeFileSync(join(folder, name), '')
  return folder
}

test('English is always there, and what lies in the folders of DICPATH goes before all others', () => {
  expect([...findDictionaries('').keys()]).toEqual(expect.arrayContaining(['en-us', 'en-gb']))
  const [one, other] = [folderOf('en_GB', 'nn_NO'), folderOf('nn_NO')]
  writeFileSync(join(one, 'fo_FO.dic'), '')
  const found = findDictionaries([one, join(one, 'nothing'), other].join(delimiter))
  expect(found.get('en-gb')?.dic).toBe(join(one, 'en_GB.dic'))
  expect(found.get('nn-no')?.aff).toBe(join(one, 'nn_NO.aff'))
  // Words without what says how they change are no dictionary.
  expect(found.get('fo-fo')?.dic).not.toBe(join(one, 'fo_FO.dic'))
})

test.each([
  ['de-DE', 'de-de'],
  ['fr-FR', 'fr'],
  ['pt-PT', 'pt-br'],
  ['fi', null],
])('what Chromium calls %s is checked by %s', (language, expected) => {
  const known = new Map(['de-at', 'de-de', 'fr', 'fr-be', 'pt-br'].map((name) => [name, { aff: name, dic: name }]))
  expect(dictionaryFor(language, known)?.dic ?? null).toBe(expected)
})
