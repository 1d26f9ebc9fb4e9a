import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { dictionaryFor, findDictionaries } from '../../../../src/main/spelling/dictionaries'
import { Speller } from '../../../../src/main/spelling/speller'

/** A folder with a dictionary of each of these names, as Hunspell has them. */
function folderOf(dictionaries: Readonly<Record<string, readonly string[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-spelling-'))
  for (const [name, words] of Object.entries(dictionaries)) {
    writeFileSync(join(folder, `${name}.aff`), 'SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n')
    writeFileSync(join(folder, `${name}.dic`), `${words.length}\n${words.join('\n')}\n`)
  }
  return folder
}

test('English is always there, and what lies in the folders of DICPATH goes before all others', () => {
  expect([...findDictionaries('').keys()]).toEqual(expect.arrayContaining(['en-us', 'en-gb']))
  const [one, other] = [folderOf({ en_GB: ['kran'], nn_NO: ['kran'] }), folderOf({ nn_NO: ['x'] })]
  writeFileSync(join(one, 'de_DE.dic'), '1\nKran\n')
  const found = findDictionaries([one, join(one, 'nothing'), other].join(delimiter))
  expect(found.get('en-gb')?.dic).toBe(join(one, 'en_GB.dic'))
  expect(found.get('nn-no')?.aff).toBe(join(one, 'nn_NO.aff'))
  // Words without what says how they change are no dictionary.
  expect(found.get('de-de')?.dic).not.toBe(join(one, 'de_DE.dic'))
})

test.each([
  ['en-GB', 'en-gb'],
  ['en_us', 'en-us'],
  ['en', 'en-us'],
  ['en-AU', 'en-gb'],
  ['de', 'de'],
  ['de-CH', 'de'],
  ['pt', 'pt-br'],
  ['e', null],
  ['fi', null],
  ['not a tag', null],
])('%s is checked by %s', (tag, expected) => {
  const files = { aff: '', dic: '' }
  const known = new Map(['de', 'en-gb', 'en-us', 'pt-br', 'pt-pt'].map((name) => [name, files]))
  expect(dictionaryFor(tag, known)).toBe(expected)
})

test('words are told wrong and right by the dictionary of their language', () => {
  const speller = new Speller(findDictionaries(''))
  const words = ['crnae', 'crane', 'colour', 'don’t', 'GitHub', 'AI', 'H2O', 'x'.repeat(61)]
  expect(speller.misspelt('en-GB', words)).toEqual(['crnae'])
  expect(speller.misspelt('en-US', ['colour', 'color'])).toEqual(['colour'])
  expect(speller.suggestions('en-GB', 'crnae')).toEqual(['crane'])
  expect(speller.suggestions('en-GB', 'x'.repeat(61))).toEqual([])
  // Of a language without a dictionary nothing is known to be wrong.
  expect(speller.misspelt('tlh', words)).toEqual([])
  expect(speller.suggestions('tlh', 'crnae')).toEqual([])
})

test('a dictionary that is gone, or is none, says nothing', () => {
  const folder = folderOf({ nn_NO: ['kran'] })
  const found = findDictionaries(folder)
  expect(new Speller(found).misspelt('nn', ['kran', 'karn'])).toEqual(['karn'])
  const gone = new Map([['nn-no', { aff: join(folder, 'x.aff'), dic: join(folder, 'x.dic') }]])
  expect(new Speller(gone).misspelt('nn', ['karn'])).toEqual([])
})
