// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { kindOf, LetterFlow, type Place } from '../../../../src/renderer/core/letter-flow'

const place = (tag: string, isText: boolean): Place => ({ surface: document.createElement(tag), isText })
const [form, list, dialog] = [place('form', true), place('div', false), place('dialog', true)]
const buttons: Place = { ...dialog, isText: false }

it('a letter right behind another one in a text that went acts nowhere, and so those behind it', () => {
  const flow = new LetterFlow()
  expect(flow.isLost(dialog, 0)).toBe(false)
  expect(flow.isLost(list, 300)).toBe(true)
  expect(flow.isLost(list, 1_200)).toBe(true)
  expect(flow.isLost(form, 2_100)).toBe(true)
  expect(flow.isLost(list, 3_101)).toBe(false)
})

it('after a pause, or a move of the editor’s own, it does', () => {
  const flow = new LetterFlow()
  flow.isLost(form, 0)
  expect(flow.isLost(list, 1_001)).toBe(false)
  flow.isLost(form, 2_000)
  flow.moved()
  expect(flow.isLost(list, 2_001)).toBe(false)
})

it('a command of the list may lead into a text at once', () => {
  const flow = new LetterFlow()
  expect(flow.isLost(list, 0)).toBe(false)
  expect(flow.isLost(form, 10)).toBe(false)
})

it('a digit that chooses in a dialog is no text of the form behind it', () => {
  const flow = new LetterFlow()
  expect(flow.isLost(buttons, 0)).toBe(false)
  expect(flow.isLost(dialog, 10), 'a text of the same dialog').toBe(false)
  expect(flow.isLost(form, 20)).toBe(true)
})

it('a text whose place is left for the buttons around it isn’t a command of theirs', () => {
  const flow = new LetterFlow()
  flow.isLost(dialog, 0)
  expect(flow.isLost(buttons, 10)).toBe(true)
})

it.each([
  ['a', false, true, 'letter'],
  ['é', false, true, 'letter'],
  [' ', false, true, 'letter'],
  [' ', false, false, 'move'],
  ['a', true, true, 'move'],
  ['Enter', false, true, 'move'],
  ['ArrowDown', false, false, 'move'],
  ['Shift', false, true, 'neither'],
  ['Backspace', false, true, 'neither'],
  ['Process', false, true, 'neither'],
] as const)('%o, with a modifier %o, in a text %o, is %s', (key, isWithModifier, isText, kind) => {
  expect(kindOf(key, isWithModifier, isText)).toBe(kind)
})
