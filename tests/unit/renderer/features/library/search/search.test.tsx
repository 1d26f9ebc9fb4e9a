// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { LinkAnswer } from '../../../../../../src/renderer/features/library/search/LinkAnswer'
import { NoResults } from '../../../../../../src/renderer/features/library/search/NoResults'
import { SearchBox } from '../../../../../../src/renderer/features/library/search/SearchBox'
import { runQuery, useLibrary } from '../../../../../../src/renderer/features/library/store'
import type { ArticleCard } from '../../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../../src/shared/card/card'
import { type Boundary, settings, stand, workspace } from '../../boundary'

const blank: ArticleCard = { ...brokenCard('_news/a.md', { code: 'x', message: 'x' }), broken: null, problems: [] }
let cards: readonly ArticleCard[] = []
const counted = (...values: readonly string[]) =>
  values.map((value, index) => ({ value, count: values.length - index }))
/** What main says that a field can be asked for. */
const known: Readonly<Record<string, ReturnType<typeof counted>>> = {
  topic: counted('Energy', 'Open Data', 'Power Apps', 'Energy storage'),
  is: counted('unpublished', 'published', 'new', 'held', 'live', 'draft'),
  date: counted('today', 'yesterday', 'this-week', '<30d'),
}
let better: string | null = null
/** What the answer to a query waits for. */
let held: Promise<void> = Promise.resolve()
/** What the answer to what a field can be waits for. */
let listing: Promise<void> = Promise.resolve()
let boundary: Boundary

beforeEach(() => {
  cards = []
  better = null
  held = Promise.resolve()
  listing = Promise.resolve()
  boundary = stand({
    runQuery: async () => {
      await held
      const first = { cursor: 0, from: 0, rows: cards.map((card) => ({ path: card.path, card, also: [] })) }
      return { kind: 'ran', result: 1, total: cards.length, all: 9, scanning: null, views: {}, first }
    },
    findRow: () => ({ index: 0, nextUndecided: -1, nextUndecidedPath: null }),
    countValues: async ({ field }: { field: string }) => {
      await listing
      return { values: known[field] ?? [] }
    },
    suggestQuery: () => ({ text: better }),
  })
  useSession.setState({ workspace, settings })
  useLibrary.setState({ text: '', ran: '', bad: null, result: null })
})
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

const open = (): HTMLInputElement => {
  render(
    <>
      <SearchBox />
      <div id="articles" role="listbox" aria-label="Articles" tabIndex={0} />
    </>,
  )
  return screen.getByRole('searchbox', { name: 'Search articles' })
}
const offered = (): string[] =>
  screen.queryAllByRole('option').map((one) => one.querySelector('bdi')?.textContent ?? '')
const queries = (): string[] =>
  boundary.calls
    .filter(({ channel }) => channel === 'runQuery')
    .map(({ request }) => (request as { text: string }).text)

describe('the search box', () => {
  it('completes a field and then its value, by keys', async () => {
    const box = open()
    await userEvent.type(box, 'fog to')
    expect(offered()).toEqual(['topic:'])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(box.value).toBe('fog topic:')
    await waitFor(() => expect(offered()).toEqual(['Energy', 'Open Data', 'Power Apps', 'Energy storage']))
    await userEvent.keyboard('app{ArrowDown}{Tab}')
    expect(box.value).toBe('fog topic:"Power Apps" ')
    expect(document.activeElement).toBe(box)
    expect(offered()).toEqual([])
    await waitFor(() => expect(queries().at(-1)).toBe('fog topic:"Power Apps" '))
    // A field without a value was never asked for.
    expect(queries()).not.toContain('fog topic:')
  })

  it('names the active suggestion, stays a searchbox, and goes round', async () => {
    const box = open()
    await userEvent.type(box, 'is:')
    expect(offered()).toContain('held')
    await userEvent.keyboard('{ArrowUp}')
    const last = screen.getAllByRole('option').at(-1)
    expect(box.getAttribute('aria-activedescendant')).toBe(last?.id)
    expect(last?.getAttribute('aria-selected')).toBe('true')
    await userEvent.keyboard('{ArrowDown}')
    expect(box.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id)
    expect(screen.getByRole('searchbox')).toBe(box)
  })

  it('Esc closes the suggestions first, then empties the box, then goes to the list', async () => {
    const box = open()
    await userEvent.type(box, 'to')
    await userEvent.keyboard('{Escape}')
    expect([offered(), box.value]).toEqual([[], 'to'])
    await userEvent.keyboard('{Escape}')
    expect(box.value).toBe('')
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement?.id).toBe('articles')
  })

  it('Enter without a chosen suggestion runs what is typed, and goes to the list', async () => {
    const box = open()
    await userEvent.type(box, 'to{Enter}')
    expect(queries().at(-1)).toBe('to')
    expect(document.activeElement?.id).toBe('articles')
  })

  it('Enter completes a half-typed value by the best one, also where its values come later', async () => {
    const box = open()
    await userEvent.type(box, 'topic:op{Enter}')
    await waitFor(() => expect(box.value).toBe('topic:"Open Data" '))
    expect(document.activeElement).toBe(box)
    await userEvent.keyboard('topic:energy{Enter}')
    expect(box.value, 'it is a value already, though others begin so').toBe('topic:"Open Data" topic:energy')
    await waitFor(() => expect(document.activeElement?.id).toBe('articles'))
  })

  it('Enter runs a half-typed value as it is once Esc closed what completes it', async () => {
    const box = open()
    await userEvent.type(box, 'is:ne{Escape}{Enter}')
    expect(box.value).toBe('is:ne')
    expect(document.activeElement).toBe(box)
    expect(queries().at(-1)).toBe('is:ne')
  })

  it('what is half typed doesn’t search: the list stays until it is finished, or plainly a word', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const box = open()
    await userEvent.type(box, 'fog ')
    await waitFor(() => expect(queries()).toEqual(['fog ']))
    await userEvent.keyboard('topi')
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    await userEvent.keyboard('c:po')
    await waitFor(() => expect(offered()).toEqual(['Power Apps']))
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    vi.useRealTimers()
    expect(queries(), 'neither the name nor the value').toEqual(['fog '])
    await userEvent.keyboard('{Tab}')
    await waitFor(() => expect(queries().at(-1)).toBe('fog topic:"Power Apps" '))
    await userEvent.keyboard('topi ')
    await waitFor(() => expect(queries().at(-1)).toBe('fog topic:"Power Apps" topi '))
    await userEvent.keyboard('prov{Escape}')
    await waitFor(() => expect(queries().at(-1)).toBe('fog topic:"Power Apps" topi prov'))
  })

  it('a value that nothing begins with is whole, and is searched for', async () => {
    const box = open()
    await userEvent.type(box, 'topic:zebra')
    await waitFor(() => expect(queries().at(-1)).toBe('topic:zebra'))
  })

  it('goes on across blanks where a value does', async () => {
    const box = open()
    await userEvent.type(box, 'topic:power ')
    await waitFor(() => expect(offered()).toEqual(['Power Apps']))
    await userEvent.keyboard('ap')
    expect(offered()).toEqual(['Power Apps'])
    await userEvent.keyboard('ps{Enter}')
    expect(box.value).toBe('topic:"Power Apps" ')
    expect(queries()).not.toContain('topic:power ')
    // 'Energy' is a topic by itself: a word may stand behind it.
    await userEvent.keyboard('topic:energy st')
    expect(offered()).toEqual(['Energy storage'])
    await userEvent.keyboard('{Enter}')
    expect(box.value).toBe('topic:"Power Apps" topic:energy st')
  })

  it('Tab takes what it is marked for, and leaves where nothing is offered', async () => {
    const box = open()
    await userEvent.type(box, 'to{Tab}')
    expect(box.value).toBe('topic:')
    await waitFor(() => expect(offered()).toHaveLength(4))
    expect(screen.getAllByRole('option')[0]?.querySelector('[data-drawn="Tab"]')).toBeTruthy()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(screen.getAllByRole('option')[1]?.querySelector('[data-drawn="Tab"]')).toBeTruthy()
    await userEvent.keyboard('{Tab}')
    expect(box.value).toBe('topic:"Open Data" ')
    await userEvent.tab()
    expect(document.activeElement).not.toBe(box)
  })

  it('Tab that comes before the values takes the best of them when they are here', async () => {
    let answer = (): void => {}
    listing = new Promise((resolve) => {
      answer = resolve
    })
    const box = open()
    await userEvent.type(box, 'to{Tab}op{Tab}')
    expect([box.value, document.activeElement]).toEqual(['topic:op', box])
    answer()
    await waitFor(() => expect(box.value).toBe('topic:"Open Data" '))
  })

  it('keys that follow a Tab before the values are here come behind it, in their turn', async () => {
    let come: () => void = () => {}
    listing = new Promise((resolve) => {
      come = resolve
    })
    const box = open()
    await userEvent.type(box, 'is:n{Tab}{Enter}')
    expect([box.value, document.activeElement]).toEqual(['is:n', box])
    come()
    await waitFor(() => expect(box.value).toBe('is:new '))
    await waitFor(() => expect(document.activeElement?.id).toBe('articles'))
    expect(queries().at(-1)).toBe('is:new ')
  })

  it('letters that follow it are behind what it completes; another key acts at once, and the rest is forgotten', async () => {
    let come: () => void = () => {}
    listing = new Promise((resolve) => {
      come = resolve
    })
    const box = open()
    await userEvent.type(box, 'is:n{Tab}to')
    expect(box.value).toBe('is:n')
    come()
    await waitFor(() => expect(box.value).toBe('is:new to'))
    expect(offered()).toEqual(['topic:'])
    listing = new Promise(() => {})
    await userEvent.clear(box)
    await userEvent.type(box, 'topic:e{Tab}x{Backspace}')
    expect(box.value).toBe('topic:')
  })

  it('says how many articles each value finds, and completes days', async () => {
    const box = open()
    await userEvent.type(box, 'date:')
    await waitFor(() => expect(offered()).toEqual(['today', 'yesterday', 'this-week', '<30d']))
    const [today] = screen.getAllByRole('option')
    expect(today?.getAttribute('aria-description')).toBe('4 articles')
    expect(screen.getAllByRole('option')[3]?.textContent).toContain('Last 30 days')
    await userEvent.keyboard('<3{Tab}')
    expect(box.value).toBe('date:<30d ')
  })

  it('Enter keeps the focus in a query that can’t be read', async () => {
    const box = open()
    await userEvent.type(box, '(fog{Enter}tip')
    expect(box.value).toBe('(fogtip')
    expect(document.activeElement).toBe(box)
  })

  it('Enter goes to a list that is there only once something is found', async () => {
    const box = open()
    const articles = screen.getByRole('listbox', { name: 'Articles' })
    const place = articles.parentElement
    articles.remove()
    let answer = (): void => {}
    held = new Promise((resolve) => {
      answer = resolve
    })
    await userEvent.type(box, 'fog{Enter}')
    expect(document.activeElement).toBe(box)
    place?.append(articles)
    answer()
    await waitFor(() => expect(document.activeElement).toBe(articles))
  })

  it('says what a field takes, where its values are not listed', async () => {
    const box = open()
    await userEvent.type(box, 'quality:')
    expect(screen.getByText(/like quality:>=40/)).toBeTruthy()
    await userEvent.keyboard('>=40')
    expect(screen.queryByText(/like quality:>=40/)).toBeNull()
    await waitFor(() => expect(queries().at(-1)).toBe('quality:>=40'))
    expect(queries(), 'a field without a value asks for nothing').not.toContain('quality:')
  })

  it('draws the same text below itself, filters as pills', async () => {
    const box = open()
    fireEvent.change(box, { target: { value: '-is:new  fog topic:"Power Apps"' } })
    const underlay = box.previousElementSibling
    expect(underlay?.textContent).toBe('-is:new  fog topic:"Power Apps"')
    expect(underlay?.getAttribute('aria-hidden')).toBe('true')
    expect(Array.from(underlay?.children ?? [], (pill) => pill.textContent)).toEqual(['-is:new', 'topic:"Power Apps"'])
  })

  it('shows what a view or a filter wrote, and drops what was half typed', async () => {
    const box = open()
    await userEvent.type(box, 'fog topic:')
    await runQuery({ text: 'is:held' })
    await waitFor(() => expect(box.value).toBe('is:held'))
  })
})

describe('did we run this?', () => {
  const link = 'https://www.tideline.example/fog?utm_source=x'
  const days = 86_400_000

  it('yes: its title, its state and its age', async () => {
    const webUrl = 'https://tideline.example/fog'
    cards = [
      { ...blank, title: 'Reprinted', addresses: [] },
      { ...blank, title: 'Fog', webUrl, published: true, time: Date.now() - 3 * days - 1_000 },
    ]
    await runQuery({ text: link })
    render(<LinkAnswer />)
    expect(document.body.textContent).toBe('Yes: Fog, published 3 days ago · and 1 more')
  })

  it('as a related story of another one', async () => {
    cards = [{ ...blank, title: 'Reprinted', published: false, addresses: [] }]
    await runQuery({ text: link })
    render(<LinkAnswer />)
    expect(document.body.textContent).toBe('As a related story or AMP page of Reprinted, unpublished')
  })

  it('no', async () => {
    await runQuery({ text: link })
    render(
      <>
        <LinkAnswer />
        <NoResults />
      </>,
    )
    expect(screen.getByRole('heading', { name: 'Not in this folder' })).toBeTruthy()
  })

  it('is asked by a link alone', async () => {
    cards = [{ ...blank, title: 'Fog', webUrl: 'https://tideline.example/fog' }]
    await runQuery({ text: `${link} is:new` })
    render(<LinkAnswer />)
    expect(document.body.textContent).toBe('')
  })
})

describe('nothing found', () => {
  it('offers what was meant first, then to drop a part', async () => {
    better = 'harbour cranes'
    await runQuery({ text: 'harbor cranes' })
    render(<NoResults />)
    await screen.findByRole('button', { name: /^Did you mean/ })
    expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual([
      'Did you mean harbour cranes?',
      'Without harbor',
      'Without cranes',
      'Clear search',
    ])
    await userEvent.click(screen.getByRole('button', { name: /^Did you mean/ }))
    expect(useLibrary.getState().text).toBe('harbour cranes')
  })

  it('offers no guess where there is none', async () => {
    await runQuery({ text: 'zzz' })
    render(<NoResults />)
    await waitFor(() => expect(boundary.calls.some(({ channel }) => channel === 'suggestQuery')).toBe(true))
    expect(screen.queryByRole('button', { name: /^Did you mean/ })).toBeNull()
  })
})
