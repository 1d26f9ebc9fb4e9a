import type { Fetched, ToFetch } from './fetch-picture'

/** What main says to the process that fetches. `proxy`: the answer to 'which-proxy'. */
export type ToProcess =
  | { readonly kind: 'fetch'; readonly id: number; readonly asked: ToFetch }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'proxy'; readonly id: number; readonly proxy: string | null }

/** What it says back. */
export type FromProcess =
  | { readonly kind: 'fetched'; readonly id: number; readonly fetched: Fetched }
  | { readonly kind: 'which-proxy'; readonly id: number; readonly url: string }
