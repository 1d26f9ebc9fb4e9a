import { expect, test } from 'vitest'
import { listsAsGrayMatter } from '../integration/as-gray-matter'
import { site } from './real'

test('list --json finds of real articles what gray-matter finds', () => {
  expect(listsAsGrayMatter(site, 'Power Apps', 40)).toBeGreaterThan(5)
})
