import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GoneAddresses } from '../../../../../src/main/library/beside/gone'

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'copydesk-gone-')), 'gone.json')
const never = (): boolean => false

it('keeps for the next run what went, but for what is here again', async () => {
  const file = newFile()
  const first = new GoneAddresses(file, () => {})
  await first.read(never)
  first.add(1)
  first.add(2)
  first.delete(1)
  await first.close()
  const second = new GoneAddresses(file, () => {})
  await second.read(never)
  expect([second.has(1), second.has(2)]).toEqual([false, true])
  const third = new GoneAddresses(file, () => {})
  await third.read((key) => key === 2)
  expect(third.has(2)).toBe(false)
})

it('loses nothing of what earlier runs knew, whatever went before it was read', async () => {
  const file = newFile()
  writeFileSync(file, '[7]')
  const gone = new GoneAddresses(file, () => {})
  gone.add(1)
  await gone.close()
  expect(readFileSync(file, 'utf8')).toBe('[7]')
  await gone.read(never)
  await gone.close()
  expect(JSON.parse(readFileSync(file, 'utf8')).sort()).toEqual([1, 7])
})

it('writes nothing where nothing went, where it only reads, and where it has no file', async () => {
  const file = newFile()
  const reader = new GoneAddresses(file, () => {}, false)
  await reader.read(never)
  reader.add(1)
  await reader.close()
  const idle = new GoneAddresses(file, () => {})
  await idle.read(never)
  await idle.close()
  expect(existsSync(file)).toBe(false)
  const nowhere = new GoneAddresses(null, () => {})
  await nowhere.read(never)
  nowhere.add(1)
  await nowhere.close()
  expect(nowhere.has(1)).toBe(true)
})
