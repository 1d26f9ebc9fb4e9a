// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { endFolder } from '../../../../../../src/renderer/core/workspace-session'
import {
  faultToAsk,
  mayBeSaved,
  saidOfUnreadable,
  useSaveAnyway,
} from '../../../../../../src/renderer/features/editor/save/save-anyway'
import { setText } from '../../../../../../src/renderer/features/editor/text/store'
import { article, openOne, path } from '../opened'

const text = (front: string): string => `---\ntitle: One\n${front}\n---\nBody.\n`

beforeEach(() => {
  endFolder()
  openOne(text('x: a'))
})

/** Whether a save of what stands there asks; `says`: the answer. */
async function asks(says = false): Promise<boolean> {
  const saved = mayBeSaved(article())
  const { question } = useSaveAnyway.getState()
  question?.answer(says)
  expect(await saved).toBe(question === null || says)
  return question !== null
}

it('a yes holds for the same fault of the article as long as it stands', async () => {
  setText(path, text('x: [a'))
  expect(await asks(true)).toBe(true)
  setText(path, text('x: [ab'))
  expect([await asks(), faultToAsk(article())]).toEqual([false, undefined])
  expect(faultToAsk({ ...article(), path: '_news/two.md' })?.code).toBe('syntax')
  setText(path, text('x: a: b'))
  expect(await asks(), 'another fault').toBe(true)
})

it('what was readable in between is asked about anew, saved or not, and a no is none for later', async () => {
  setText(path, text('x: [a'))
  expect(await asks()).toBe(true)
  expect(await asks(true)).toBe(true)
  setText(path, text('x: [a]'))
  setText(path, text('x: [a'))
  expect(await asks()).toBe(true)
})

it('a yes ends with its folder', async () => {
  setText(path, text('x: [a'))
  await asks(true)
  endFolder()
  openOne(text('x: a'))
  setText(path, text('x: [a'))
  expect(await asks()).toBe(true)
})

it('says of what no program reads that it is saved as it is, and of an article nothing', () => {
  expect(saidOfUnreadable(text('x: [a'))).toBe('Saved as it is; it can’t be read as an article')
  expect(saidOfUnreadable(text('x: a\nx: b'))).toBe('Saved as it is; not every program reads it')
  expect(saidOfUnreadable(text('x: a'))).toBeNull()
})
