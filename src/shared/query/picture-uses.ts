import { number } from '../numbers'
import { writeFilter } from '.'

/** Two articles with one picture are often two tellings of one story; from so many on it is worth a word. */
const LEAST_TOLD = 3
/**
 * From so many uses on a picture is called a stock picture. Up to three other articles may tell the same story with the
 * same picture of it, and that is none.
 */
const STOCK = 5

/** What is worth knowing of how many articles use a picture; null where it isn't. */
export function pictureNote(uses: number): string | null {
  if (uses < LEAST_TOLD) return null
  return uses < STOCK ? `used in ${uses} articles` : `stock picture, used ${number(uses)} times`
}

/** A query has up to 2,000 letters; by so much of its beginning an address is known. */
const MAX_QUERY_ADDRESS_LETTERS = 1_500

/** The query that finds the articles with this picture. */
export const pictureQuery = (address: string): string =>
  writeFilter('image', address.slice(0, MAX_QUERY_ADDRESS_LETTERS))
