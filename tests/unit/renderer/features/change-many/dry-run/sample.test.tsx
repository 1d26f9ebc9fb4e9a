// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Sample } from '../../../../../../src/renderer/features/change-many/dry-run/Sample'
import type { ChangePlan } from '../../../../../../src/shared/change/change'

const plan: ChangePlan = {
  changes: 7,
  already: 0,
  skippedCount: 0,
  skipped: [],
  warnings: [],
  doubtsCount: 0,
  doubts: [],
  copiesCount: 0,
  copies: [],
  sample: [{ path: '_news/a.md', title: 'Harbour fog', lines: [{ line: 4, before: 'heat: 1', after: 'heat: 2' }] }],
}
const sample = (): HTMLElement => screen.getByRole('region', { name: 'Sample' })

afterEach(cleanup)

test('a change of files shows their lines, and how many more there are', () => {
  render(<Sample change={{ kind: 'set', field: 'heat', value: 2 }} plan={plan} />)
  expect(sample().textContent).toContain('heat: 2')
  expect(within(sample()).getByText('and 6 more')).toBeTruthy()
  expect(screen.queryByText(/No article is written/)).toBeNull()
})

test('a decision names the articles too, and says that none of them is written', () => {
  const [first] = plan.sample
  render(<Sample change={{ kind: 'pass' }} plan={{ ...plan, sample: first ? [{ ...first, lines: [] }] : [] }} />)
  expect(within(sample()).getByText('Harbour fog')).toBeTruthy()
  expect(screen.getByText(/No article is written/)).toBeTruthy()
})
