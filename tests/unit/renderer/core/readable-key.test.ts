import { expect, it } from 'vitest'
import { readableKey } from '../../../../src/renderer/core/readable-key'

it('writes keys as the platform does', () => {
  expect(readableKey('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
  expect(readableKey('Mod+Shift+Z', true)).toBe('⌘⇧Z')
  expect(readableKey('Alt+ArrowDown', false)).toBe('Alt+↓')
  expect(['ArrowLeft', 'ArrowRight'].map((key) => readableKey(key, false))).toEqual(['←', '→'])
  expect(readableKey('P', true)).toBe('P')
})
