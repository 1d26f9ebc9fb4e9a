import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { within } from '../within'
import { type ChromiumName, chromiumName } from './chromium-names'
import { type Dictionary, dictionariesFor, findDictionaries } from './dictionaries'
import type { Packing } from './thread'

/** A dictionary that takes more than this to be packed is given up; its language stays unchecked. */
const MAX_HEAP_MB = 800

/** So long a dictionary is waited for that Chromium reads. */
const LOADED_MS = 2_000

/** English takes 0.6 s to be packed, half a million words 11 s of a busy machine; what takes longer than this never ends. */
const PACKED_MS = 180_000

type Loaded = (event: unknown, language: string) => void

/** What of Electron's session the spelling needs. */
export interface Speller {
  readonly setSpellCheckerLanguages: (languages: string[]) => void
  readonly on: (event: 'spellcheck-dictionary-initialized', told: Loaded) => void
  readonly off: (event: 'spellcheck-dictionary-initialized', told: Loaded) => void
}

export interface SpellingOptions {
  /** The program of thread.ts. */
  readonly program: URL
  /** Where Chromium looks for its dictionaries. */
  readonly folder: string
  readonly platform: NodeJS.Platform
  readonly log: (message: string) => void
  /** So long (ms) a dictionary may take to be packed. */
  readonly packedMs?: number
}

/**
 * In which language Chromium checks what is typed. macOS finds that out by itself. Elsewhere Chromium's Hunspell does it, with those
 * dictionaries that the system keeps for Hunspell, packed as Chromium reads them, or with an English one of ours: nothing is fetched.
 */
export class Spelling {
  private readonly ready = new Map<string, Promise<boolean>>()
  /** What was asked for last, and the language that Chromium was told, with when it has read its dictionary. */
  private asked = ''
  private set: string | null = null
  private loaded: Promise<unknown> = Promise.resolve()

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
    // Who asks for the same meanwhile waits for the same.
    if (this.set !== language) {
      this.loaded = this.load(session, language)
      this.set = language
    }
    await this.loaded
  }

  private async load(session: Speller, language: string | null): Promise<void> {
    if (language === null) {
      session.setSpellCheckerLanguages([])
      return
    }
    let told: Loaded = () => undefined
    const loaded = new Promise<void>((resolve) => {
      told = (_event, one) => {
        // It may tell of 'sv' what was asked for as 'sv-SE'.
        if (one === language || language.startsWith(`${one}-`)) resolve()
      }
    })
    session.on('spellcheck-dictionary-initialized', told)
    try {
      session.setSpellCheckerLanguages([language])
      await within(LOADED_MS, loaded)
    } finally {
      session.off('spellcheck-dictionary-initialized', told)
    }
  }

  /** Whether a dictionary lies where Chromium looks for it. Where there was none, one may be installed meanwhile. */
  private async prepared({ language, file }: ChromiumName): Promise<boolean> {
    const known = this.ready.get(file)
    if (known !== undefined) return known
    const found = dictionariesFor(language, findDictionaries())
    if (found.length === 0) return false
    const prepared = this.prepare(found, join(this.options.folder, file))
    this.ready.set(file, prepared)
    return prepared
  }

  /** Packs the first of them that can be used. */
  private async prepare(found: readonly Dictionary[], file: string): Promise<boolean> {
    for (const one of found) if (await this.packed({ ...one, file })) return true
    return false
  }

  /** In a thread of its own, which a dictionary may take down; false where it can't be used, which is logged. */
  private async packed(workerData: Packing): Promise<boolean> {
    const { program, log, packedMs = PACKED_MS } = this.options
    const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } })
    worker.unref()
    const fault = (why: string): void => log(`The dictionary ${workerData.dic} can't be used: ${why}`)
    const ended = new Promise<boolean>((resolve) => {
      worker.on('error', (error) => fault(String(error)))
      worker.on('exit', (code) => resolve(code === 0))
    })
    const isPacked = await within(packedMs, ended)
    if (isPacked !== null) return isPacked
    fault('packing it takes too long')
    void worker.terminate()
    return false
  }
}
