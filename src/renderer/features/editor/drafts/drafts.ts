import { call } from '../../../core/client'
import { alert, announce, workspaceId } from '../../../core/session'
import { onLeave } from '../../../core/workspace-session'
import { isDirty } from '../text/history'
import { articleAt, useEditor } from '../text/store'

/** Unsaved work reaches the data folder at most this long after it was typed. */
const BEHIND_MS = 700

/** Does a job for an article, by its path, a moment after it was asked for. To ask again until then doesn't push it back. */
export class Behind {
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(private readonly job: (path: string) => unknown) {}

  /** The articles whose turn hasn't come. */
  get paths(): string[] {
    return [...this.#waiting.keys()]
  }

  soon(path: string): void {
    if (this.#waiting.has(path)) return
    const due = (): void => {
      this.#waiting.delete(path)
      this.job(path)
    }
    this.#waiting.set(path, setTimeout(due, BEHIND_MS))
  }

  /** It is done otherwise, or not any more. */
  cancel(path: string): void {
    clearTimeout(this.#waiting.get(path))
    this.#waiting.delete(path)
  }
}

/** Keeps what is unsaved soon, or drops what was kept where nothing is unsaved any more. */
const behind = new Behind(keepNow)
/** Never rejects. */
const underWay = new Set<Promise<void>>()
/** What can't be kept is tried again so much later, typed on or not. */
const AGAIN_MS = 5_000
/** Articles whose unsaved text isn't in the data folder: it is full, say. */
const failing = new Set<string>()
let again: ReturnType<typeof setTimeout> | undefined
onLeave(() => {
  clearTimeout(again)
  failing.clear()
  // Calls of a folder that was left are never answered.
  underWay.clear()
})

/** Whether what is unsaved in an article is in the data folder as far as is known. */
export const isKept = (path: string): boolean => !failing.has(path)

/** How many articles have unsaved text that would be lost with the window. */
export const unkeptCount = (): number => [...failing].filter((path) => articleAt(path) !== undefined).length

/** Articles of which something was sent to be kept since their save began: main may hear of it behind the save. */
const sent = new Set<string>()
onLeave(() => sent.clear())

/** What was sent to be kept until now goes with the save that is sent now. */
export const saveBegins = (path: string): void => void sent.delete(path)

/** Main has dropped what was kept of it before its save; what was typed or sent since is kept, or dropped, here. */
export async function saveIsThrough(path: string): Promise<void> {
  const article = articleAt(path)
  if (sent.has(path) || (article !== undefined && isDirty(article))) return keepNow(path)
  behind.cancel(path)
  failing.delete(path)
}

/** Keeps or drops the draft of an article at once. */
export async function keepNow(path: string): Promise<void> {
  behind.cancel(path)
  const kept = keep(path)
  underWay.add(kept)
  await kept
  underWay.delete(kept)
}

/** Resolves when nothing waits to be kept. */
export async function keepAll(): Promise<void> {
  while (behind.paths.length + underWay.size > 0) await Promise.all([...behind.paths.map(keepNow), ...underWay])
}

async function keep(path: string): Promise<void> {
  const workspace = workspaceId()
  const article = articleAt(path)
  if (!workspace) return
  if (!article) {
    // Renamed, or let go: what could not be kept of it is kept by its new name, or nowhere needed.
    failing.delete(path)
    return
  }
  const { base, text } = article
  if (!isDirty(article)) {
    failing.delete(path)
    await call('dropDraft', { workspace, path }).catch((error: Error) =>
      alert(`What was kept of this article could not be dropped: ${error.message}`),
    )
    return
  }
  sent.add(path)
  try {
    await call('keepDraft', { workspace, path, base, text })
    if (failing.delete(path)) announce('Unsaved work is kept again')
  } catch (error) {
    if (workspaceId() !== workspace) return
    if (!failing.has(path)) alert(`Unsaved work could not be kept: ${(error as Error).message}`)
    failing.add(path)
    clearTimeout(again)
    again = setTimeout(() => {
      for (const one of failing) void keepNow(one)
    }, AGAIN_MS)
  }
}

/** From now on every text that differs from its file is kept, and dropped once it doesn't, whatever is on the screen. Returns how to stop. */
export const keepDrafts = (): (() => void) =>
  useEditor.subscribe(({ articles }, before) => {
    if (articles === before.articles) return
    for (const [path, now] of Object.entries(articles)) {
      const then = before.articles[path]
      if (then && (then.text !== now.text || then.base !== now.base)) behind.soon(path)
    }
  })
