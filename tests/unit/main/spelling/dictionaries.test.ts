import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { dictionariesFor, findDictionaries } from '../../../../src/main/spelling/dictionaries'

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
  const british = found.get('en-gb')?.map(({ dic }) => dic) ?? []
  expect(british[0]).toBe(join(one, 'en_GB.dic'))
  expect(british.at(-1), 'ours comes last').toMatch(/dictionary-en-gb.index\.dic$/)
  expect(
    found
      .get('nn-no')
      ?.slice(0, 2)
      .map(({ aff }) => aff),
  ).toEqual([join(one, 'nn_NO.aff'), join(other, 'nn_NO.aff')])
  // Words without what says how they change are no dictionary.
  expect(found.get('fo-fo')?.map(({ dic }) => dic) ?? []).not.toContain(join(one, 'fo_FO.dic'))
})

test.each([
  ['de-DE', ['de-de', 'de-at']],
  ['fr-FR', ['fr', 'fr-be']],
  ['fr', ['fr', 'fr-be']],
  ['pt-PT', ['pt-br']],
  ['fi', []],
])('what Chromium calls %s is checked by %s', (language, expected) => {
  const known = new Map(
    ['de-at', 'de-de', 'fr', 'fr-be', 'pt-br'].map((name) => [name, [{ aff: name, dic: name }]] as const),
  )
  expect(dictionariesFor(language, known).map(({ dic }) => dic)).toEqual(expected)
})
