import { closeSync, mkdtempSync, openSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadExchange } from '../../../../../src/main/articles/write/exchange'

const exchange = await loadExchange()
const folder = mkdtempSync(join(tmpdir(), 'copydesk-exchange-'))
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('Linux and macOS have it, and a second load is the first', async () => {
  expect(exchange !== null).toBe(['linux', 'darwin'].includes(process.platform))
  expect(await loadExchange()).toBe(exchange)
})

describe.runIf(exchange !== null)('where the system has it', () => {
  const { swap, hasWriter } = exchange ?? { swap: () => {}, hasWriter: () => null }

  test('two files change places, whatever letters are in their names', () => {
    const [one, other] = [put('a ü 新.md', 'one'), put('b', 'other')]
    swap(one, other)
    expect([readFileSync(one, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['other', 'one'])
  })

  test('it throws as a call of Node does', () => {
    const one = put('c', 'one')
    expect(() => swap(one, join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'ENOENT' }))
    expect(() => swap(one, '/proc/version')).toThrow(expect.objectContaining({ code: 'EXDEV' }))
    expect(readFileSync(one, 'utf8')).toBe('one')
  })

  test.runIf(process.platform === 'linux')('who has a file open for writing is known, also when it has no name', () => {
    const file = put('d', 'text')
    const [reader, other, writer] = [openSync(file, 'r'), openSync(file, 'r'), openSync(file, 'r+')]
    unlinkSync(file)
    expect(hasWriter(reader)).toBe(true)
    closeSync(writer)
    expect(hasWriter(reader)).toBe(false)
    for (const one of [reader, other]) closeSync(one)
  })
})
