import type { Fetched, ToFetch } from './fetch-picture'
import type { Way } from './proxy-in'

/** What main says to the process that fetches. `way`: the answer to 'which-way'. */
export type ToProcess =
  | { readonly kind: 'fetch'; readonly id: number; readonly asked: ToFetch }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'way'; readonly id: number; readonly way: Way }

/** What it says back. */
export type FromProcess =
  | { readonly kind: 'fetched'; readonly id: number; readonly fetched: Fetched }
  | { readonly kind: 'which-way'; readonly id: number; readonly url: string }
