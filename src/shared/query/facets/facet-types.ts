import { z } from 'zod'

/** A field of the query language by which a list can be narrowed by ticking values; the folder's language says which ones. */
export type FacetField = string
const name = z.string().max(200)

/** Counts say: so many articles of the rest of the query have this value. */
const facet = z.object({
  field: name,
  /**
   * Most first; chosen ones are among them whatever their count. Of dates the stretches up to now, then the months. `logo`: of providers
   * that have one, where it is shown from.
   */
  values: z.array(z.object({ value: z.string(), count: z.number(), logo: z.string().optional() })).max(220),
  /** How many more values there are. */
  more: z.number(),
})
export type Facet = z.infer<typeof facet>

/** A number of articles, as a small histogram of the rest of the query. */
const numberFacet = z.object({
  field: name,
  /** The least and the greatest value; null where no article has one. */
  least: z.number().nullable(),
  most: z.number().nullable(),
  /**
   * Bars of equal width, from and to inclusive whole numbers; the first and the last reach to the least and the greatest
   * value where a few lie far off.
   */
  bars: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })).max(24),
})
export type NumberFacet = z.infer<typeof numberFacet>

export const facets = z.object({ facets: z.array(facet), numbers: z.array(numberFacet) })
export type Facets = z.infer<typeof facets>
