import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FieldsQuestion } from '../../../../../src/main/workspace/fields/fields-question'

it('is answered once, however many answer it at the same time', async () => {
  const [root, kept] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'copydesk-tests-')))
  const question = new FieldsQuestion(root ?? '', kept ?? '')
  expect(await question.isOpen()).toBe(true)
  await Promise.all(Array.from({ length: 20 }, (_, at) => question.answered(at)))
  expect(readdirSync(kept ?? '')).toEqual(['fields-answer.json'])
  expect(await question.isOpen()).toBe(false)
  expect(await new FieldsQuestion(root ?? '', kept ?? '').isOpen()).toBe(false)
})
