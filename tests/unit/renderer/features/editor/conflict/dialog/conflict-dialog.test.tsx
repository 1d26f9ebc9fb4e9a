// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { useSession } from '../../../../../../../src/renderer/core/session'
import { ConflictDialog } from '../../../../../../../src/renderer/features/editor/conflict/dialog/ConflictDialog'
import { questionOf, questionOfSides } from '../../../../../../../src/renderer/features/editor/conflict/question'
import { articleAt, begin, change, useEditor } from '../../../../../../../src/renderer/features/editor/text/store'
import { newsroomTable } from '../../../../../../../src/shared/fields/table/newsroom'
import { standDialogs } from '../../../../dialogs'
import { workspace } from '../../../boundary'

const path = '_news/one.md'
const file = (title: string, published: string): string => `---\ntitle: ${title}\npublished: ${published}\n---\n`

/** The dialog of an open article, as the pane shows it. */
function Asked({ disk }: { readonly disk: string }) {
  const article = useEditor(({ articles }) => articles[path])
  const question = article && questionOf(article, disk)
  return question && <ConflictDialog article={article} disk={disk} question={question} />
}

beforeAll(standDialogs)
afterEach(() => {
  cleanup()
  useEditor.setState({ articles: {} })
  useSession.setState({ workspace: null })
})

it('says that a save publishes what `no` kept from readers', async () => {
  begin(path, file('One', 'no'))
  const disk = file('Theirs', 'no')
  change(path, () => ({ text: file('Mine', 'true'), disk }))
  render(<Asked disk={disk} />)
  await userEvent.click(screen.getAllByRole('radio')[0] as HTMLElement)
  expect(screen.getByText('Saving publishes this article')).toBeDefined()
})

it('names what clashes, and says what a save publishes, by the fields of the folder', async () => {
  const rows = newsroomTable.rows.map((row) => (row.key === 'title' ? { ...row, label: 'Headline' } : row))
  const turned = {
    key: 'draft',
    form: 'draft',
    published: [],
    unpublished: [],
    hasDrafts: false,
    readsTexts: false,
  } as const
  useSession.setState({ workspace: { ...workspace, fields: { ...newsroomTable, site: 'hugo', switch: turned, rows } } })
  const draft = (title: string, value: boolean): string => `---\ntitle: ${title}\ndraft: ${value}\n---\n`
  begin(path, draft('One', true))
  const disk = draft('Theirs', true)
  change(path, () => ({ text: draft('Mine', false), disk }))
  render(<Asked disk={disk} />)
  screen.getByRole('group', { name: 'Headline', hidden: true })
  await userEvent.click(screen.getAllByRole('radio', { hidden: true })[0] as HTMLElement)
  expect(screen.getByText('Saving publishes this article')).toBeDefined()
})

it('asks about what git left by the names of its marks, and says publishing by what was here', async () => {
  const marked =
    '---\n<<<<<<< HEAD\ntitle: One\npublished: true\n=======\ntitle: Two\npublished: false\n>>>>>>> origin/main\n---\n'
  begin(path, marked, { settling: true })
  const article = articleAt(path)
  const question = article && questionOf(article, marked)
  expect(question).toMatchObject({ notes: { mine: 'HEAD' }, discarded: null })
  const [clash] = question?.both.clashes ?? []
  expect(clash && question?.notes.theirs(clash.conflict)).toBe('origin/main')
  render(<Asked disk={marked} />)
  expect(screen.getByRole('heading', { hidden: true }).textContent).toBe('Git left this article in conflict')
  expect(screen.getAllByRole('radio', { hidden: true })).toHaveLength(6)
  expect(screen.queryByText('Discard my changes')).toBeNull()
  for (const mine of screen.getAllByRole('radio', { name: 'Mine', hidden: true })) await userEvent.click(mine)
  expect(screen.queryByText('Saving publishes this article'), 'it was published here').toBeNull()
})

it('says what became of the file where it can’t be read as an article any more', () => {
  begin(path, file('One', 'no'))
  const disk = '---\n<<<<<<< HEAD\ntitle: Two\n=======\ntitle: Three\n>>>>>>> main\npublished: no\n---\n'
  change(path, () => ({ text: file('Mine', 'no'), disk }))
  const article = articleAt(path)
  const question = article && questionOf(article, disk)
  expect(question?.cause).toMatch(/^On disk: Left in conflict by git \(lines /)
  expect(question?.before, 'what readers saw').toBe(file('One', 'no'))
})

it('asks nothing of a text without marks, of one that is read only, and of sides that can’t be read', () => {
  const marked = (ours: string): string => `---\n<<<<<<< HEAD\n${ours}\n=======\ntitle: B\n>>>>>>> main\n---\n`
  const ask = (text: string, more = {}) => {
    begin(path, text, more)
    const article = articleAt(path)
    return article && questionOf(article, text)
  }
  expect(ask(marked('title: A'))).not.toBeNull()
  expect(ask('---\ntitle: A\n---\n')).toBeNull()
  expect(ask(marked('title: A'), { readOnly: { code: 'read-only', message: 'No.' } })).toBeNull()
  expect(ask(marked('title: A: B'))).toBeNull()
})

it('names both sides’ own changes as merged where the marks hold what was there before', () => {
  const side = (title: string, heat: number, type: string) =>
    `---\ntitle: ${title}\nheat: ${heat}\ntype: ${type}\n---\n`
  const sides = { ours: side('A', 2, 'x'), theirs: side('B', 1, 'y'), base: side('C', 1, 'x') }
  const { both } = questionOfSides({ ...sides, oursName: '', theirsName: '' })
  expect(both.clashes.map(({ name }) => name)).toEqual(['Title'])
  expect(both.merged.toSorted()).toEqual(['Heat', 'Type'])
  expect(both.text).toBe(side('B', 2, 'y'))
})

it('keeps what was chosen and written while the file changes again, and asks anew where theirs is another', async () => {
  const text = (title: string, excerpt: string, heat: number): string =>
    `---\ntitle: ${title}\nexcerpt: ${excerpt}\nheat: ${heat}\n---\n`
  begin(path, text('One', 'Before', 1), { settling: true })
  change(path, () => ({ text: text('Mine', 'My own', 1) }))
  const view = render(<Asked disk={text('Theirs', 'Also theirs', 1)} />)
  const group = (name: string) => within(screen.getByRole('group', { name, hidden: true }))
  const radio = (name: string, choice: string) =>
    group(name).getByRole<HTMLInputElement>('radio', { name: choice, hidden: true })
  await userEvent.click(radio('Title', 'Mine'))
  await userEvent.click(radio('Excerpt', 'Write my own'))
  const own = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'My own, Excerpt', hidden: true })
  await userEvent.clear(own)
  await userEvent.type(own, 'Written here')

  view.rerender(<Asked disk={text('Theirs', 'Also theirs', 2)} />)
  expect(radio('Title', 'Mine').checked).toBe(true)
  expect(own.isConnected && own.value).toBe('Written here')

  view.rerender(<Asked disk={text('Theirs again', 'Theirs once more', 2)} />)
  expect(radio('Title', 'Mine').checked, 'it was chosen against another title').toBe(false)
  expect(own.isConnected && own.value).toBe('Written here')
  expect(document.activeElement).toBe(own)
})

it('keeps what was chosen and written over Esc, and has the caret behind it', async () => {
  const text = (title: string): string => `---\ntitle: ${title}\n---\n`
  begin(path, text('One'), { settling: true })
  const disk = text('Theirs')
  change(path, () => ({ text: text('Mine'), disk }))
  const shown = render(<Asked disk={disk} />)
  const own = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'My own, Title', hidden: true })
  await userEvent.click(screen.getByRole('radio', { name: 'Write my own', hidden: true }))
  await userEvent.keyboard(', and more')
  expect(own().value).toBe('Mine, and more')
  shown.unmount()
  render(<Asked disk={disk} />)
  expect(own().value).toBe('Mine, and more')
  await userEvent.click(screen.getByRole('radio', { name: 'Theirs', hidden: true }))
  await userEvent.click(screen.getByRole('radio', { name: 'Write my own', hidden: true }))
  expect(own().value, 'another one was marked meanwhile').toBe('Mine, and more')
  await userEvent.click(screen.getByRole('radio', { name: 'Theirs', hidden: true }))
  cleanup()
  render(<Asked disk={disk} />)
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Theirs', hidden: true }))
})

it('own words for a title are one line, those for an excerpt are as many as are typed', async () => {
  const both = (title: string, excerpt: string): string => `---\ntitle: ${title}\nexcerpt: ${excerpt}\n---\n`
  begin(path, both('One', 'Two'))
  const disk = both('Theirs', 'Theirs too')
  change(path, () => ({ text: both('Mine', 'Mine too'), disk }))
  render(<Asked disk={disk} />)
  for (const own of screen.getAllByRole('radio', { name: 'Write my own', hidden: true })) await userEvent.click(own)
  const area = (name: string): HTMLTextAreaElement =>
    screen.getByRole('textbox', { name: `My own, ${name}`, hidden: true })
  await userEvent.type(area('Title'), '{Enter}s')
  expect(area('Title').value).toBe('Mines')
  await userEvent.paste(' and\nyours')
  expect(area('Title').value).toBe('Mines and yours')
  await userEvent.type(area('Excerpt'), '{Enter}s')
  expect(area('Excerpt').value).toBe('Mine too\ns')
})
