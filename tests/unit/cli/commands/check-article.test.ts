import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkArticle } from '../../../../src/cli/commands/check-article'
import { temporarySuffix } from '../../../../src/main/articles/write/beside'
import { parseArticle } from '../../../../src/shared/article'
import { cardOf } from '../../../../src/shared/card/card'

const path = '_news/a.md'
const text = '---\ntitle: A\nwebUrl: https://a.example/?utm_source=x\npublished: false\n---\nbody\n'

test('with --fix, what a program begins to write during the save is all there at the end', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-check-')))
  const file = join(root, path)
  mkdirSync(join(root, '_news'))
  writeFileSync(file, text)
  utimesSync(file, new Date(0), new Date(0))
  const [half, rest] = [text.replace('body', 'new body'), 'and its end\n']
  let writer: Promise<void> | null = null
  const rewrite = async (): Promise<void> => {
    writeFileSync(file, half)
    await new Promise((resolve) => setTimeout(resolve, 300))
    appendFileSync(file, rest)
  }
  const watching = watch(join(root, '_news'), (_kind, name) => {
    if (name?.endsWith(temporarySuffix) === true) writer ??= rewrite()
  })
  const checked = await checkArticle(cardOf(path, parseArticle(text)), { root, context: {}, hints: 'none', fix: true })
  await expect.poll(() => writer).not.toBeNull()
  await writer
  watching.close()
  expect(readFileSync(file, 'utf8')).toBe(half + rest)
  // Where the writer came after the rename the fix was made, and written over like any other text.
  if (checked.fixed.length === 0) expect(checked.refused).toEqual(['Another program is writing this file.'])
})
