import { expect, it } from 'vitest'
import { applyEdits, type Edit, parseArticle } from '../../../../src/shared/article'
import { editData } from '../../../../src/shared/article/value'

/** Name, front matter before, edit, front matter after. */
export type Row = readonly [name: string, before: string, edit: Exclude<Edit, { op: 'body' }>, after: string]

const wrap = (yaml: string): string => `---\n${yaml}---\nbody\n`

/** Each row: the very text that comes out, and that it means what the edit asked for. */
export function rows(table: readonly Row[]): void {
  it.each(table)('%s', (_, before, edit, after) => {
    const text = wrap(before)
    const result = applyEdits(text, [edit])
    expect(result).toBe(wrap(after))
    expect(parseArticle(result).data).toEqual(editData(parseArticle(text).data, edit))
    expect(applyEdits(text.replaceAll('\n', '\r\n'), [edit])).toBe(result.replaceAll('\n', '\r\n'))
  })
}

export const set = (path: (string | number)[], value: unknown): Row[2] => ({ op: 'set', path, value })
export const remove = (...path: (string | number)[]): Row[2] => ({ op: 'remove', path })
export const insert = (path: (string | number)[], value: unknown): Row[2] => ({ op: 'insert', path, value })
export const move = (path: (string | number)[], to: number): Row[2] => ({ op: 'move', path, to })
