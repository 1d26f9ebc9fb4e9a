import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { packInto } from '../../../../src/main/spelling/thread'

/** What a thread is begun for, with a dictionary of this text; null: it isn't there. */
function packing(aff: string | null, dic: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-packing-'))
  const all = { aff: join(folder, 'a.aff'), dic: join(folder, 'a.dic'), file: join(folder, 'Dictionaries', 'a.bdic') }
  if (aff !== null) writeFileSync(all.aff, aff)
  if (dic !== null) writeFileSync(all.dic, dic)
  return all
}
const rules = 'SET UTF-8\nSFX A Y 1\nSFX A 0 s .\n'

test.each<readonly [what: string, aff: string | null, dic: string | null, why: RegExp]>([
  ['words alone', null, '1\nword\n', /ENOENT|no such|gone|isn’t there|missing/i],
  ['rules alone', rules, null, /ENOENT|no such|gone|isn’t there|missing/i],
  ['no words', rules, '', /no words/],
  ['a number of words alone', rules, '12\n', /no words/],
  ['an encoding that nobody knows', 'SET klingon\n', '1\nword\n', /klingon/],
])('of %s nothing is made, and the reason said', async (_what, aff, dic, why) => {
  const one = packing(aff, dic)
  await expect(packInto(one)).rejects.toThrow(why)
  expect(readdirSync(dirname(dirname(one.file)))).not.toContain('Dictionaries')
})

test('a folder in the place of a file, and more than 60 MB, are refused unread', async () => {
  const folder = packing(rules, null)
  mkdirSync(folder.dic)
  await expect(packInto(folder)).rejects.toThrow(/folder/i)
  const large = packing(rules, '1\nword\n')
  truncateSync(large.dic, 60_000_001)
  await expect(packInto(large)).rejects.toThrow(/Too large/)
})

test('where its folder can’t be written it fails, and leaves nothing beside it', async () => {
  const one = packing(rules, '1\nword\n')
  writeFileSync(dirname(one.file), 'a file')
  await expect(packInto(one)).rejects.toThrow()
  const other = packing(rules, '1\nword\n')
  mkdirSync(other.file, { recursive: true })
  await expect(packInto(other)).rejects.toThrow()
  expect(readdirSync(dirname(other.file))).toEqual(['a.bdic'])
})

test('what is packed already stays as it is; what is torn, or of other words, is packed anew', async () => {
  const one = packing(rules, '2\nword/A\nother\n')
  await packInto(one)
  const whole = readFileSync(one.file)
  const { ino } = statSync(one.file)
  await packInto(one)
  expect(statSync(one.file).ino).toBe(ino)
  const torn = Buffer.from(whole)
  torn[torn.length - 1] = (torn.at(-1) ?? 0) ^ 1
  for (const bytes of [torn, whole.subarray(0, -1), Buffer.alloc(0)]) {
    writeFileSync(one.file, bytes)
    await packInto(one)
    expect(readFileSync(one.file).equals(whole)).toBe(true)
  }
  writeFileSync(one.dic, '1\nword\n')
  await packInto(one)
  expect(readFileSync(one.file).equals(whole)).toBe(false)
})

test('tabs part the rules of a dictionary as blanks do', async () => {
  const made = await Promise.all(
    [' ', '\t'].map(async (blank) => {
      const aff = 'SET UTF-8\nAF 1\nAF AB\nREP 1\nREP f ph\nSFX A Y 1\nSFX A 0 s .\n'.replaceAll(' ', blank)
      const one = packing(aff, '1\nwörd/1\n')
      await packInto(one)
      // Behind the digest and the stamp, which are of the files themselves.
      const bytes = readFileSync(one.file).subarray(48)
      return bytes.subarray(bytes.indexOf('\n', 1)).toString('latin1')
    }),
  )
  expect(made[1]).toBe(made[0])
})
