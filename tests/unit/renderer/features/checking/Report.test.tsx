// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Report } from '../../../../../src/renderer/features/checking/Report'
import { ofArticles } from '../../../../../src/renderer/features/checking/scope'
import { report } from './report'

afterEach(cleanup)

test('each button shows how many articles it lists, whatever is counted beside it', () => {
  const shown = report({
    missing: 32,
    states: [{ state: 'gone', articles: 33 }],
    findings: [{ code: 'image-size', articles: 408 }],
    servers: [{ server: 'a.example', known: 40, pictures: 32, articles: 33 }],
  })
  render(<Report scope={ofArticles(['a.md'])} report={shown} />)
  fireEvent.click(screen.getByRole('button', { name: 'By server' }))
  expect(screen.getByRole('button', { name: 'Gone, list 33 articles' }).textContent).toBe('Gone 33')
  expect(screen.getByRole('button', { name: 'Image size, list 408 articles' }).textContent).toBe('Image size 408')
  expect(screen.getByRole('button', { name: 'a.example, list 33 articles' }).textContent).toBe('33 articles')
  expect(screen.getByRole('listitem').textContent).toContain('32 of 40 pictures missing')
})
