import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ArticleError, applyEdits, type Edit, parseArticle } from '../../src/shared/article'

const format = readFileSync(join(import.meta.dirname, '../../docs/article-format.md'), 'utf8')
const [, refusals = ''] = format.split('\n## Refusals\n')

/** The codes that docs/article-format.md lists under 'Refusals': an edit is refused by one of these or made. */
export const refusalCodes: readonly string[] = [...refusals.matchAll(/^\| `([\w-]+)` \|/gm)].map(
  ([, code = '']) => code,
)

/** The text that comes out, or the code by which it is refused; anything else that is thrown fails the law. */
export function outcome(work: () => string): { readonly text: string } | { readonly refused: string } {
  try {
    return { text: work() }
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    // Thousands are asked, and an expectation costs more than the question.
    if (!refusalCodes.includes(error.code)) expect.fail(`refused by ${error.code}: ${error.message}`)
    return { refused: error.code }
  }
}

/** The result of an edit, or undefined where it is refused by a code that is documented. */
export function made(text: string, edit: Edit): string | undefined {
  const result = outcome(() => applyEdits(text, [edit]))
  return 'text' in result ? result.text : undefined
}

export const editable = (text: string): boolean => !parseArticle(text).problems.some((one) => one.severity === 'error')
