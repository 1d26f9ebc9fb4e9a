import { execFileSync } from 'node:child_process'
import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadExchange } from '../../../../../src/main/articles/write/exchange'
import { lookedAgain } from '../../../../../src/main/articles/write/second-look'
import { writeAtomic } from '../../../../../src/main/articles/write/write-atomic'
import { hashOf } from '../../../../../src/main/files/hash'
import { sweepTemporaries } from '../../../../../src/main/library/scan/sweep'
import { AGAIN, BACK, hookSwaps, IN } from '../../../../integration/before-swaps'

const exchange = await loadExchange()
const swaps = await hookSwaps()

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-swap-'))
  file = join(folder, 'a.md')
  writeFileSync(file, 'base')
  swaps.begin()
})
afterEach(lookedAgain)

const others = (text: string): void => {
  writeFileSync(join(folder, 'theirs'), text)
  renameSync(join(folder, 'theirs'), file)
}
const late: [string, string][] = []
const save = () =>
  writeAtomic({
    file,
    text: 'ours',
    baseHash: hashOf('base'),
    replace: false,
    late: async (bytes, was) => void late.push([String(bytes), String(was)]),
  })
const content = (): string => readFileSync(file, 'utf8')
const texts = (given: Awaited<ReturnType<typeof save>>): string[] =>
  given.kind === 'moved' ? (given.theirs ?? []).map(String) : [given.kind]

describe.skipIf(exchange === null)('with the system’s exchange', () => {
  test('nobody came between: ours, by two swaps', async () => {
    expect(await save()).toEqual({ kind: 'written', hash: hashOf('ours') })
    expect([content(), swaps.count(), readdirSync(folder)]).toEqual(['ours', 2, ['a.md']])
  })

  test('a version that came after the last look is in the file again, and told', async () => {
    swaps.todo.set(IN, () => others('theirs'))
    expect(texts(await save())).toEqual(['theirs'])
    expect([content(), readdirSync(folder)]).toEqual(['theirs', ['a.md']])
  })

  test('one that came while it was put back is the newest, and stays; both are told', async () => {
    swaps.todo.set(IN, () => others('theirs'))
    swaps.todo.set(BACK, () => others('newer'))
    expect(texts(await save())).toEqual(['theirs', 'newer'])
    expect([content(), readdirSync(folder)]).toEqual(['newer', ['a.md']])
  })

  test('so does one after that, and one that wrote into ours in place', async () => {
    swaps.todo.set(IN, () => others('theirs'))
    swaps.todo.set(BACK, () => writeFileSync(file, 'into ours'))
    swaps.todo.set(AGAIN, () => others('newest'))
    expect(texts(await save())).toEqual(['theirs', 'into ours', 'newest'])
    expect([content(), readdirSync(folder)]).toEqual(['newest', ['a.md']])
  })

  test('a link or a pipe that came goes back unread', async () => {
    for (const put of [() => symlinkSync('b.md', file), () => execFileSync('mkfifo', [file])]) {
      swaps.begin()
      swaps.todo.set(IN, () => {
        renameSync(file, join(folder, 'was'))
        put()
      })
      expect(texts(await save())).toEqual([])
      expect(readdirSync(folder)).toContain('a.md')
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
      renameSync(join(folder, 'was'), file)
    }
  })

  test('a version that nobody can put back stays beside it, is named, and is found at the next start', async () => {
    swaps.todo.set(IN, () => others('theirs'))
    for (let count = BACK; count < BACK + 3; count += 1) {
      swaps.todo.set(count, () => {
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      })
    }
    const outcome = await save()
    expect(outcome).toMatchObject({ kind: 'refused', reason: { code: 'kept-beside' } })
    const beside = readdirSync(folder).find((name) => name.endsWith('.copydesk-out')) ?? ''
    expect(readFileSync(join(folder, beside), 'utf8')).toBe('theirs')
    const { kept, young } = await sweepTemporaries(folder, ['a.md'])
    expect([kept.length, young]).toEqual([1, 0])
    expect(kept[0]).toContain(beside)
    expect(outcome.kind === 'refused' && outcome.reason.message).toBe(kept[0])
    // The next save goes its way.
    swaps.begin()
    expect(await writeAtomic({ file, text: 'more', baseHash: hashOf('ours'), replace: false })).toMatchObject({
      kind: 'written',
    })
  })

  test('what a program still writes into the file that came out is told', async () => {
    const theirs = openSync(file, 'r+')
    late.length = 0
    expect((await save()).kind).toBe('written')
    writeSync(theirs, 'base and more')
    closeSync(theirs)
    await lookedAgain()
    expect([late, content()]).toEqual([[['base and more', 'base']], 'ours'])
  })

  test('so is what one wrote and closed between our look at it and our letting go of it', async () => {
    const theirs = openSync(file, 'r+')
    late.length = 0
    const { hasWriter } = exchange ?? { hasWriter: () => null }
    const ask = (descriptor: number): boolean | null => {
      Object.assign(exchange ?? {}, { hasWriter })
      writeSync(theirs, 'base and more')
      closeSync(theirs)
      return hasWriter(descriptor)
    }
    Object.assign(exchange ?? {}, { hasWriter: ask })
    expect((await save()).kind).toBe('written')
    await lookedAgain()
    expect([late, content()]).toEqual([[['base and more', 'base']], 'ours'])
  })

  test('nothing is waited for where nobody has it open for writing, nor told where nothing was written', async () => {
    late.length = 0
    const reader = openSync(file, 'r')
    expect((await save()).kind).toBe('written')
    closeSync(reader)
    const writer = openSync(file, 'r+')
    await writeAtomic({
      file,
      text: 'x',
      baseHash: hashOf('ours'),
      replace: false,
      late: async () => void late.push(['', '']),
    })
    expect(fstatSync(writer).nlink).toBe(0)
    closeSync(writer)
    await lookedAgain()
    expect(late).toEqual([])
  })

  test('what came out keeps its mode, ours has that of the base', async () => {
    swaps.todo.set(IN, () => {
      others('theirs')
      execFileSync('chmod', ['600', file])
    })
    await save()
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('a name too long for another beside it is saved by rename', async () => {
    file = join(folder, `${'x'.repeat(230)}.md`)
    writeFileSync(file, 'base')
    expect((await save()).kind).toBe('written')
    expect([content(), swaps.count()]).toEqual(['ours', 0])
  })
})
