import { expect, it, vi } from 'vitest'
import { fieldMenu } from '../../../../../src/main/lifecycle/menu/field-menu'

const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as Electron.EditFlags
const field = {
  isEditable: true,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [] as string[],
  editFlags: flags,
}
const none = (): void => undefined
const named = (items: readonly Electron.MenuItemConstructorOptions[]): readonly (string | undefined)[] =>
  items.map(({ label, role, type }) => label ?? role ?? type)

it('a field has our own undo, and the roles of the clipboard', () => {
  const run = vi.fn<(id: string) => void>()
  const items = fieldMenu(field, { run, replace: none, learn: none })
  expect(named(items)).toEqual([
    ...['Undo', 'Redo', 'separator', 'cut', 'copy', 'paste', 'Paste plain', 'separator', 'selectAll'],
  ])
  items[0]?.click?.({} as never, undefined, {} as never)
  expect(run).toHaveBeenCalledWith('text.undo')
  expect(items.some(({ role }) => role === 'undo' || role === 'redo')).toBe(false)
})

it('what can’t be done isn’t offered', () => {
  const items = fieldMenu(
    { ...field, editFlags: { ...flags, canCut: false, canPaste: false } },
    { run: none, replace: none, learn: none },
  )
  expect(items.filter(({ enabled }) => enabled === false).map(({ role }) => role)).toEqual([
    'cut',
    'paste',
    'pasteAndMatchStyle',
  ])
})

it('a word that the system doesn’t know has its suggestions first, five at most, one line each', () => {
  const replace = vi.fn<(word: string) => void>()
  const dictionarySuggestions = ['crane', 'R&D', 'c\nd', 'e', 'f', 'g']
  const learn = vi.fn<(word: string) => void>()
  const items = fieldMenu({ ...field, misspelledWord: 'crnae', dictionarySuggestions }, { run: none, replace, learn })
  expect(named(items).slice(0, 7)).toEqual(['crane', 'R&&D', 'c d', 'e', 'f', 'Learn “crnae”', 'separator'])
  items[5]?.click?.({} as never, undefined, {} as never)
  expect(learn).toHaveBeenCalledWith('crnae')
  items[1]?.click?.({} as never, undefined, {} as never)
  expect(replace).toHaveBeenCalledWith('R&D')
  expect(named(fieldMenu({ ...field, misspelledWord: 'xqzt' }, { run: none, replace: none, learn: none }))[0]).toBe(
    'No suggestions for this word',
  )
})

it('elsewhere there is Copy where something is marked, and no menu else', () => {
  expect(
    named(fieldMenu({ ...field, isEditable: false, selectionText: 'fog' }, { run: none, replace: none, learn: none })),
  ).toEqual(['copy'])
  expect(
    fieldMenu({ ...field, isEditable: false, selectionText: ' ' }, { run: none, replace: none, learn: none }),
  ).toEqual([])
})
