// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { Chosen } from '../../../../../../src/renderer/features/library/filters/Chosen'
import { Filters } from '../../../../../../src/renderer/features/library/filters/Filters'
import { onLibraryEvent, runQuery, useLibrary } from '../../../../../../src/renderer/features/library/store'
import type { Facets } from '../../../../../../src/shared/query/facets/facet-types'
import { type Boundary, settings, stand, workspace } from '../../boundary'

const many = Array.from({ length: 24 }, (_, index) => ({ value: `Provider ${index + 1}`, count: 24 - index }))
let counts: Facets = { facets: [], numbers: [] }
let boundary: Boundary
let results = 0

beforeEach(() => {
  counts = {
    facets: [
      { field: 'is', values: [{ value: 'new', count: 3 }], more: 0 },
      {
        field: 'topic',
        values: [
          { value: 'Energy', count: 5 },
          { value: 'Power Apps', count: 2 },
        ],
        more: 0,
      },
      { field: 'provider', values: many, more: 40 },
    ],
    numbers: [
      {
        field: 'quality',
        least: 0,
        most: 154,
        bars: [
          { from: 0, to: 49, count: 3 },
          { from: 50, to: 99, count: 7 },
          { from: 100, to: 154, count: 1 },
        ],
      },
    ],
  }
  results = 0
  boundary = stand({
    runQuery: () => {
      results += 1
      return {
        kind: 'ran',
        result: results,
        total: 3,
        all: 9,
        scanning: null,
        views: {},
        first: { cursor: 0, from: 0, rows: [] },
      }
    },
    findRow: () => ({ index: 0, nextUndecided: -1, nextUndecidedPath: null }),
    readRows: () => ({ rows: [] }),
    readFacets: () => counts,
    changeSettings: (change: object) => ({ ...settings, ...change }),
  })
  useSession.setState({ workspace, settings })
  useLibrary.setState({ text: '', ran: '', bad: null, sent: 0, result: null, heard: null })
})
afterEach(cleanup)

const text = (): string => useLibrary.getState().text
const asked = (): unknown[] => boundary.calls.filter(({ channel }) => channel === 'readFacets')
const box = (name: string): HTMLInputElement => screen.getByRole('checkbox', { name })
const group = (name: string): HTMLElement => screen.getByRole('group', { name })

async function open(query = ''): Promise<void> {
  render(
    <>
      <Chosen />
      <Filters />
    </>,
  )
  await runQuery({ text: query })
  await screen.findByRole('group', { name: 'Topic' })
}

describe('values', () => {
  it('are checkboxes named by the value alone, in a group, with the count as description', async () => {
    await open()
    const topic = within(group('Topic')).getByRole('checkbox', { name: 'Power Apps' })
    expect(topic.getAttribute('aria-description')).toBe('2 articles')
    expect(within(group('State')).getAllByRole('checkbox')).toHaveLength(5)
    expect(screen.getByRole('region', { name: 'Filters' })).toBeTruthy()
  })

  it('ticked are text of the query, and taken back leave it', async () => {
    await open('fog')
    fireEvent.click(box('Power Apps'))
    expect(text()).toBe('fog topic:"Power Apps"')
    expect(box('Power Apps').checked).toBe(true)
    fireEvent.click(box('Energy'))
    expect(text()).toBe('fog (topic:"Power Apps" OR topic:Energy)')
    fireEvent.click(box('Power Apps'))
    fireEvent.click(box('Energy'))
    expect(text()).toBe('fog')
  })

  it('typed by hand are ticked, also those that no article has', async () => {
    await open('topic:energy topic:Weather is:held')
    expect(box('Energy').checked).toBe(true)
    expect(box('On hold').checked).toBe(true)
    expect(box('Weather').getAttribute('aria-description')).toBe('0 articles')
  })

  it('stay in their places while the pointer is among them', async () => {
    await open()
    fireEvent.pointerEnter(screen.getByRole('region', { name: 'Filters' }))
    const order = (): (string | null)[] =>
      within(group('Topic'))
        .getAllByRole('checkbox')
        .map((one) => one.getAttribute('aria-label'))
    counts = {
      ...counts,
      facets: [
        {
          field: 'topic',
          values: [
            { value: 'Power Apps', count: 8 },
            { value: 'Energy', count: 1 },
          ],
          more: 0,
        },
      ],
    }
    await runQuery({ text: 'is:new' })
    await waitFor(() => expect(box('Power Apps').getAttribute('aria-description')).toBe('8 articles'))
    expect(order()).toEqual(['Energy', 'Power Apps'])
    fireEvent.pointerLeave(screen.getByRole('region', { name: 'Filters' }))
    expect(order()).toEqual(['Power Apps', 'Energy'])
  })

  it('that nothing has leave no empty group, unless one of them is chosen', async () => {
    counts = {
      ...counts,
      facets: [
        { field: 'is', values: [], more: 0 },
        { field: 'topic', values: [], more: 0 },
        { field: 'provider', values: [], more: 0 },
      ],
      numbers: [
        { field: 'quality', least: null, most: null, bars: [] },
        { field: 'heat', least: null, most: null, bars: [] },
      ],
    }
    await open('fog topic:Energy heat:<0')
    expect(box('Energy').checked).toBe(true)
    expect(within(group('State')).getAllByRole('checkbox')).toHaveLength(5)
    expect(group('Heat')).toBeTruthy()
    expect(screen.queryByRole('group', { name: 'Provider' })).toBeNull()
    expect(screen.queryByRole('group', { name: 'Quality' })).toBeNull()
  })

  it('beyond five are asked for, and found by a few letters', async () => {
    await open()
    const providers = group('Provider')
    expect(within(providers).getAllByRole('checkbox')).toHaveLength(5)
    fireEvent.click(within(providers).getByRole('button', { name: /^59 more… ?in Provider$/ }))
    expect(within(providers).getAllByRole('checkbox')).toHaveLength(24)
    fireEvent.change(within(providers).getByRole('textbox', { name: 'Find in Provider' }), {
      target: { value: 'der 24' },
    })
    expect(within(providers).getAllByRole('checkbox')).toHaveLength(1)
    fireEvent.click(within(providers).getByRole('button', { name: /^Fewer ?in Provider$/ }))
    expect(within(providers).getAllByRole('checkbox')).toHaveLength(5)
  })

  it('folded away stay so', async () => {
    await open()
    const heading = within(group('Topic')).getByRole('button', { name: 'Topic' })
    fireEvent.click(heading)
    expect(heading.getAttribute('aria-expanded')).toBe('false')
    expect(within(group('Topic')).queryByRole('checkbox')).toBeNull()
    expect(boundary.calls).toContainEqual({ channel: 'changeSettings', request: { closedFacets: ['topic'] } })
  })
})

describe('counts', () => {
  it('come anew after a query, and half a second after the library moved, once', async () => {
    await open()
    expect(asked()).toHaveLength(1)
    await runQuery({ text: 'fog' })
    await waitFor(() => expect(asked()).toHaveLength(2))
    const { result } = useLibrary.getState()
    for (let time = 0; time < 5; time += 1) {
      onLibraryEvent({
        kind: 'library',
        workspace: workspace.id,
        result: result ?? 0,
        total: 3,
        all: 9 + time,
        arrivals: 0,
        scanning: null,
        checking: null,
        views: {},
        rows: [],
      })
    }
    expect(asked()).toHaveLength(2)
    await waitFor(() => expect(asked()).toHaveLength(3))
  })

  it('that fail say so in their place; the last ones stay', async () => {
    await open()
    stand({
      ...{
        runQuery: () => ({
          kind: 'ran',
          result: 99,
          total: 0,
          all: 9,
          scanning: null,
          views: {},
          first: { cursor: 0, from: 0, rows: [] },
        }),
        findRow: () => ({ index: 0, nextUndecided: -1, nextUndecidedPath: null }),
        readRows: () => ({ rows: [] }),
      },
      readFacets: () => {
        throw new Error('The library stopped.')
      },
    })
    await runQuery({ text: 'fog' })
    expect(await screen.findByText(/The library stopped\./)).toBeTruthy()
    expect(box('Energy')).toBeTruthy()
  })
})

describe('a range of numbers', () => {
  const from = (): HTMLInputElement => screen.getByRole('spinbutton', { name: 'Quality from' })
  const to = (): HTMLInputElement => screen.getByRole('spinbutton', { name: 'Quality to' })

  it('is text of the query on Enter, on leaving, and after a pause', async () => {
    await open('fog')
    fireEvent.change(from(), { target: { value: '30' } })
    expect(text()).toBe('fog')
    fireEvent.keyDown(from(), { key: 'Enter' })
    expect(text()).toBe('fog quality:>=30')
    fireEvent.change(to(), { target: { value: '60' } })
    fireEvent.blur(to())
    expect(text()).toBe('fog quality:30..60')
    fireEvent.change(from(), { target: { value: '' } })
    await waitFor(() => expect(text()).toBe('fog quality:<=60'))
  })

  it('shows what was typed into the search', async () => {
    await open('quality:40..154')
    expect([from().value, to().value]).toEqual(['40', '154'])
    await runQuery({ text: 'quality:<0' })
    expect([from().value, to().value]).toEqual(['', '-1'])
  })

  it('takes any whole number and clamps none', async () => {
    await open()
    for (const [typed, query] of [
      ['-3', 'quality:>=-3'],
      ['99999', 'quality:>=99999'],
      ['007', 'quality:>=7'],
    ] as const) {
      fireEvent.change(from(), { target: { value: typed } })
      fireEvent.keyDown(from(), { key: 'Enter' })
      expect(text()).toBe(query)
    }
    fireEvent.change(to(), { target: { value: '5' } })
    fireEvent.keyDown(to(), { key: 'Enter' })
    expect(text()).toBe('quality:7..5')
    expect(group('Quality').textContent).toContain('Nothing lies from 7 to 5')
  })

  it('leaves what is no whole number where it was typed', async () => {
    await open('quality:>=30')
    fireEvent.change(from(), { target: { value: '3.5' } })
    fireEvent.blur(from())
    expect(text()).toBe('quality:>=30')
    expect(from().value).toBe('3.5')
    expect(from().getAttribute('aria-invalid')).toBe('true')
  })

  it('steps by the arrows, not by the wheel', async () => {
    await open('quality:>=30')
    fireEvent.wheel(from(), { deltaY: 100 })
    expect(from().value).toBe('30')
    fireEvent.keyDown(from(), { key: 'ArrowUp' })
    expect(from().value).toBe('31')
    fireEvent.blur(from())
    expect(text()).toBe('quality:>=31')
  })
})

describe('chosen filters', () => {
  it('are taken out one by one, or all, and the words stay', async () => {
    await open('fog topic:"Power Apps" -has:image quality:>=30')
    await userEvent.click(screen.getByRole('button', { name: 'Remove filter topic:Power Apps' }))
    expect(text()).toBe('fog -has:image quality:>=30')
    await userEvent.click(screen.getByRole('button', { name: 'Remove filter -has:image' }))
    expect(text()).toBe('fog quality:>=30')
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }))
    expect(text()).toBe('fog')
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull()
  })
})
