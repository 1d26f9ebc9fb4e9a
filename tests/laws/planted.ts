/** Functions whose work is known, for the test of the counter. */

/** Each letter once. */
export function once(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at)
  return sum
}

/** Each letter for each letter, in our own loop. */
export function squared(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    for (let other = 0; other < at; other += 1) if (text[other] === text[at]) sum += 1
  }
  return sum
}

/** Each letter for each letter, inside a function of the language: the line of every letter, counted from the beginning. */
export function squaredInside(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum += text.slice(0, at).split('\n').length
  return sum
}

/** Each item for each item, inside another one. */
export function squaredInList(text: string): number {
  const known: number[] = []
  for (let at = 0; at < text.length; at += 1) if (!known.includes(at)) known.push(at)
  return known.length
}
