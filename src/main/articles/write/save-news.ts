/** What saves have to tell beyond their outcomes. */
export type SaveNews =
  | { readonly kind: 'log'; readonly message: string }
  /** A foreign version lies beside its article; `file` is that article, absolute. */
  | { readonly kind: 'kept'; readonly file: string; readonly message: string }

type Hears = (news: SaveNews) => void
const listeners = new Set<Hears>()
const told = new Set<string>()

/** Gives the function that ends it. */
export function hearOfSaves(hears: Hears): () => void {
  listeners.add(hears)
  return () => void listeners.delete(hears)
}

/** Each message once, since every save may have the same to say. */
export function tellOfSaves(news: SaveNews): void {
  if (told.has(news.message)) return
  told.add(news.message)
  for (const hears of listeners) hears(news)
}
