import { expect, it } from 'vitest'
import { type Conflict, mergeArticles, parseArticle, resolveConflict } from '../../../../../src/shared/article'

/** What both sides changed differently: where, what it was, ours and theirs; undefined = absent. */
export const clash = (path: Conflict['path'], base: unknown, ours: unknown, theirs: unknown): Conflict => ({
  path,
  base,
  ours,
  theirs,
})

/** Name; `base / ours / theirs / merged`, where `;` ends a line; what clashes. */
export type Row = readonly [name: string, texts: string, ...conflicts: Conflict[]]
type Four = readonly [base: string, ours: string, theirs: string, merged: string]

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
const settled = (text: string, conflicts: readonly Conflict[]): string =>
  conflicts.reduce((now, conflict) => resolveConflict(now, conflict, 'mine'), text)

function four(texts: string, wrap: (part: string) => string): Four {
  const parts = texts.split(' / ').map((part) => wrap(part.replaceAll(';', '\n')))
  expect(parts).toHaveLength(4)
  return parts as unknown as Four
}

/** With the sides swapped it says what it says with each conflict settled as ours. */
function checkSwapped([base, ours, theirs, merged]: Four, conflicts: readonly Conflict[]): void {
  const swapped = mergeArticles(base, theirs, ours)
  expect(swapped.conflicts).toHaveLength(conflicts.length)
  const mine = parseArticle(settled(merged, conflicts))
  expect(parseArticle(swapped.text).data).toEqual(mine.data)
  expect(parseArticle(swapped.text).body).toBe(mine.body)
}

function merges(table: readonly Row[], wrap: (part: string) => string): void {
  for (const [name, texts, ...conflicts] of table) {
    it(name, () => {
      const row = four(texts, wrap)
      const [base, ours, theirs, merged] = row
      expect(mergeArticles(base, ours, theirs)).toEqual({ text: merged, conflicts })
      if (conflicts.some(({ path }) => path === 'source')) return
      checkSwapped(row, conflicts)
      if (!texts.includes('\r')) expect(mergeArticles(crlf(base), crlf(ours), crlf(theirs)).text).toBe(crlf(merged))
    })
  }
}

/** Front matter above a body; its last line needs no `;`. Each with CRLF too. */
export const heads = (table: readonly Row[]): void =>
  merges(table, (yaml) => `---\n${yaml}${yaml === '' ? '' : '\n'}---\nbody\n`)

/** Bodies below front matter. */
export const bodies = (table: readonly Row[]): void => merges(table, (body) => `---\ntitle: A\n---\n${body}`)

/** Whole texts. */
export const texts = (table: readonly Row[]): void => merges(table, (text) => text)

/** Whole texts of which some can't be read: the sides aren't alike there, since theirs stays readable. */
export const sources = (table: readonly Row[]): void => {
  for (const [name, texts, ...conflicts] of table) {
    it(name, () => {
      const [base, ours, theirs, merged] = four(texts, (text) => text)
      expect(mergeArticles(base, ours, theirs)).toEqual({ text: merged, conflicts })
    })
  }
}
