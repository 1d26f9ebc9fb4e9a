import { parentPort } from 'node:worker_threads'
import { findDictionaries } from './dictionaries'
import { Speller } from './speller'

/** A question: which of these words are wrong, or what may be meant by one. */
export type Question = { readonly id: number; readonly language: string } & (
  | { readonly words: readonly string[] }
  | { readonly meant: string }
)
export interface Answer {
  readonly id: number
  readonly words: readonly string[]
}

const port = parentPort
if (port !== null) {
  // As in the main process: what is named like an archive of Electron's is a file like any other.
  process.noAsar = true
  const speller = new Speller(findDictionaries())
  port.on('message', (asked: Question) => {
    const { id, language } = asked
    const words =
      'words' in asked ? speller.misspelt(language, asked.words) : speller.suggestions(language, asked.meant)
    port.postMessage({ id, words } satisfies Answer)
  })
}
