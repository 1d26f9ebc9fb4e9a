import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { within } from '../within'
import { type ChromiumName, chromiumName } from './chromium-names'
import { dictionaryFor, findDictionaries } from './dictionaries'
import type { Packing } from './thread'

/** A dictionary that takes more than this to be packed is given up; its language stays unchecked. */
const MAX_HEAP_MB = 800

/** So long a dictionary is waited for that Chromium reads. */
const LOADED_MS = 2_000

/** What of Electron's session the spelling needs. */
interface Speller {
  readonly setSpellCheckerLanguages: (languages: string[]) => void
  readonly once: (event: 'spellcheck-dictionary-initialized', told: () => void) => void
}

export interface SpellingOptions {
  /** The program of thread.ts. */
  readonly program: URL
  /** Where Chromium looks for its dictionaries. */
  readonly folder: string
  readonly platform: NodeJS.Platform
  readonly log: (message: string) => void
}

/**
 * In which language Chromium checks what is typed. macOS finds that out by itself. Elsewhere Chromium's Hunspell does it, with those
 * dictionaries that the system keeps for Hunspell, packed as Chromium reads them, or with an English one of ours: nothing is fetched.
 */
export class Spelling {
  private readonly ready = new Map<string, Promise<boolean>>()
  /** What was asked for last, and the language that Chromium was told. */
  private asked = ''
  private set: string | null = null

  constructor(private readonly options: SpellingOptions) {}

  /** From now on (once it resolves) this language (BCP 47) is checked, or none where there is no dictionary for it: all its words would be wrong. */
  async spellIn(session: Speller, tag: string): Promise<void> {
    const { platform } = this.options
    if (platform === 'darwin') return
    this.asked = tag
    const name = chromiumName(tag)
    // Windows checks by itself what it has, and asks for the rest.
    const isKnown = name !== null && ((await this.prepared(name)) || platform === 'win32')
    if (this.asked !== tag) return
    const language = isKnown ? name.language : null
    if (this.set === language) return
    this.set = language
    const loaded = new Promise<void>((resolve) => session.once('spellcheck-dictionary-initialized', () => resolve()))
    session.setSpellCheckerLanguages(language === null ? [] : [language])
    if (language !== null) await within(LOADED_MS, loaded)
  }

  /** Whether the dictionary lies where Chromium looks for it. */
  private prepared(name: ChromiumName): Promise<boolean> {
    const known = this.ready.get(name.file) ?? this.prepare(name)
    this.ready.set(name.file, known)
    return known
  }

  private prepare({ language, file }: ChromiumName): Promise<boolean> {
    const { program, folder, log } = this.options
    const found = dictionaryFor(language, findDictionaries())
    if (found === null) return Promise.resolve(false)
    const workerData: Packing = { ...found, file: join(folder, file) }
    const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } })
    worker.unref()
    return new Promise((resolve) => {
      worker.on('error', (error) => log(`The dictionary ${found.dic} can't be used: ${String(error)}`))
      worker.on('exit', (code) => resolve(code === 0))
    })
  }
}
