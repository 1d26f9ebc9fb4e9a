import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './thread'

/** There are dictionaries that take more than this to be read; their languages stay unchecked. */
const MAX_HEAP_MB = 400

interface Waiting {
  readonly language: string
  readonly resolve: (words: readonly string[]) => void
}

/** The spelling of what is typed, by a program of its own (thread.ts) for systems that have none that Chromium could ask: begun when it is first asked. */
export class Spelling {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private readonly failed = new Set<string>()
  private last = 0

  constructor(
    private readonly program: URL,
    private readonly log: (message: string) => void,
  ) {}

  /** Those of these words that are wrong in a language (BCP 47); none where nothing is known of it. */
  misspelt(language: string, words: readonly string[]): Promise<readonly string[]> {
    return this.ask(language, { words })
  }

  suggestions(language: string, word: string): Promise<readonly string[]> {
    return this.ask(language, { meant: word })
  }

  private ask(
    language: string,
    asked: { readonly words: readonly string[] } | { readonly meant: string },
  ): Promise<readonly string[]> {
    if (this.failed.has(language)) return Promise.resolve([])
    this.last += 1
    const id = this.last
    return new Promise((resolve) => {
      this.waiting.set(id, { language, resolve })
      this.worker ??= this.start()
      this.worker.postMessage({ id, language, ...asked } satisfies Question)
    })
  }

  private start(): Worker {
    const worker = new Worker(this.program, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } })
    worker.unref()
    worker.on('message', ({ id, words }: Answer) => {
      this.waiting.get(id)?.resolve(words)
      this.waiting.delete(id)
    })
    worker.on('error', (error) => this.log(`Spelling failed: ${String(error)}`))
    worker.on('exit', () => {
      this.worker = null
      // The first one was under way: it would fail again.
      const [first] = this.waiting.values()
      if (first !== undefined) this.failed.add(first.language)
      for (const { resolve } of this.waiting.values()) resolve([])
      this.waiting.clear()
    })
    return worker
  }
}
