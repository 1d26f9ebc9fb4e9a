import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { Spelling } from '../../../../src/main/spelling/spelling'

const temporary = (): string => mkdtempSync(join(tmpdir(), 'copydesk-spelling-'))

/** In the place of thread.ts: fails by a dictionary that says 'broken', never ends by one that says 'endless', and names each. */
const PROGRAM = `
import { appendFileSync, readFileSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
const { dic, file } = workerData
appendFileSync(file, dic + '\\n')
const words = readFileSync(dic, 'utf8')
if (words === 'broken') throw new Error('no dictionary')
while (words === 'endless');
`

function program(): URL {
  const script = join(temporary(), 'thread.mjs')
  writeFileSync(script, PROGRAM)
  return pathToFileURL(script)
}

/** A folder with these dictionaries, by name. */
function folderOf(dictionaries: Readonly<Record<string, string>>): string {
  const folder = temporary()
  for (const [name, words] of Object.entries(dictionaries)) {
    writeFileSync(join(folder, `${name}.aff`), '')
    writeFileSync(join(folder, `${name}.dic`), words)
  }
  return folder
}

class Session extends EventEmitter {
  readonly told: (readonly string[])[] = []
  /** Chromium reads a dictionary at once, unless the test does it. */
  isSlow = false
  setSpellCheckerLanguages = (languages: string[]): void => {
    this.told.push(languages)
    if (!this.isSlow) for (const one of languages) queueMicrotask(() => this.read(one))
  }
  read = (language: string): void => void this.emit('spellcheck-dictionary-initialized', {}, language)
  waiting = (): number => this.listenerCount('spellcheck-dictionary-initialized')
}

function spelling(folders: readonly string[]) {
  vi.stubEnv('DICPATH', folders.join(delimiter))
  const logged: string[] = []
  const folder = temporary()
  const made = new Spelling({
    program: program(),
    folder,
    platform: 'linux',
    log: (line) => logged.push(line),
    packedMs: 1_500,
  })
  const tried = (file: string): readonly string[] => readFileSync(join(folder, file), 'utf8').trim().split('\n')
  return { made, logged, tried, session: new Session() }
}
afterEach(() => vi.unstubAllEnvs())

test('a dictionary that can’t be used gives way to the next one, and each that can’t is logged', async () => {
  const [bad, good] = [folderOf({ xx_XX: '', af_ZA: 'broken' }), folderOf({ af_ZA: 'fine' })]
  const { made, logged, tried, session } = spelling([bad, good])
  await made.spellIn(session, 'af')
  expect(session.told).toEqual([['af-ZA']])
  expect(tried('af-ZA-3-0.bdic')).toEqual([join(bad, 'af_ZA.dic'), join(good, 'af_ZA.dic')])
  expect(logged).toEqual([expect.stringContaining(join(bad, 'af_ZA.dic'))])
  await made.spellIn(session, 'tlh')
  await made.spellIn(session, 'af')
  expect(session.told).toEqual([['af-ZA'], [], ['af-ZA']])
  expect(tried('af-ZA-3-0.bdic'), 'once for a run').toHaveLength(2)
  expect(session.waiting()).toBe(0)
})

test('a dictionary that never gets ready is given up, and its thread ends', async () => {
  const { made, logged, session } = spelling([folderOf({ af_ZA: 'endless' })])
  await made.spellIn(session, 'af')
  expect(session.told).toEqual([])
  expect(logged).toEqual([expect.stringContaining('takes too long')])
})

test('a language that is installed, or whose folder comes, while the app runs is checked from then on', async () => {
  const folder = join(temporary(), 'later')
  const { made, session } = spelling([folder])
  await made.spellIn(session, 'af')
  expect(session.told).toEqual([])
  mkdirSync(folder)
  writeFileSync(join(folder, 'af_ZA.aff'), '')
  writeFileSync(join(folder, 'af_ZA.dic'), 'fine')
  await made.spellIn(session, 'af')
  expect(session.told).toEqual([['af-ZA']])
})

test('of two windows that ask at once the later one is heard, and both wait for the same dictionary', async () => {
  const { made, session } = spelling([folderOf({ af_ZA: 'fine', fo_FO: 'fine' })])
  await Promise.all([made.spellIn(session, 'fo'), made.spellIn(session, 'af')])
  expect(session.told).toEqual([['af-ZA']])
  session.isSlow = true
  const ended: string[] = []
  const both = ['one', 'other'].map((name) => made.spellIn(session, 'fo').then(() => ended.push(name)))
  await vi.waitFor(() => expect(session.told).toHaveLength(2))
  session.read('af-ZA')
  await new Promise(setImmediate)
  expect(ended, 'what is read is another one').toEqual([])
  // Chromium calls it so, as it calls sv-SE 'sv'.
  session.read('fo')
  await Promise.all(both)
  expect(session.waiting()).toBe(0)
})
