// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { ConflictDialog } from '../../../../../../src/renderer/features/editor/conflict/ConflictDialog'
import { articleAt, begin, useEditor } from '../../../../../../src/renderer/features/editor/store'
import { standDialogs } from '../../../dialogs'

const path = '_news/one.md'
const file = (title: string, published: string): string => `---\ntitle: ${title}\npublished: ${published}\n---\n`

beforeAll(standDialogs)
afterEach(() => {
  cleanup()
  useEditor.setState({ articles: {} })
})

it('says that a save publishes what `no` kept from readers', async () => {
  begin(path, file('One', 'no'))
  const article = articleAt(path)
  if (article === undefined) throw new Error('The article is not open')
  const met = { ...article, text: file('Mine', 'true') }
  render(<ConflictDialog article={met} disk={file('Theirs', 'no')} />)
  await userEvent.click(screen.getAllByRole('radio')[0] as HTMLElement)
  expect(screen.getByText('Saving publishes this article')).toBeDefined()
})
