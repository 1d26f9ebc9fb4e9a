/** Of the ways in which a value is written the most used one, of two the first in code order; null where there is none. */
export function mostUsed(spellings: ReadonlyMap<string, number>): string | null {
  let most: string | null = null
  for (const [value, count] of spellings) {
    const least = most === null ? 0 : (spellings.get(most) ?? 0)
    if (count > least || (count === least && most !== null && value < most)) most = value
  }
  return most
}
