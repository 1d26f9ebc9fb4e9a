// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { runQuery, useLibrary } from '../../../../../../src/renderer/features/library/store'
import { viewCommands } from '../../../../../../src/renderer/features/library/views/commands'
import { folderOrder } from '../../../../../../src/renderer/features/library/views/origin'
import { ViewDialogs } from '../../../../../../src/renderer/features/library/views/ViewDialogs'
import { Views } from '../../../../../../src/renderer/features/library/views/Views'
import { askView, changeViews } from '../../../../../../src/renderer/features/library/views/views'
import type { View } from '../../../../../../src/shared/query/view'
import { standDialogs } from '../../../dialogs'
import { type Boundary, settings, stand, workspace } from '../../boundary'

const energy: View = { name: 'Energy desk', query: 'topic:Energy', sort: null }
const videos: View = {
  name: 'Videos',
  query: 'type:video',
  sort: { field: 'quality', direction: 'descending' },
}
let boundary: Boundary
let refusal: string | null = null

beforeEach(() => {
  refusal = null
  standDialogs()
  boundary = stand({
    runQuery: () => ({
      kind: 'ran',
      result: 1,
      total: 3,
      all: 9,
      scanning: null,
      views: {},
      first: { cursor: 0, from: 0, rows: [] },
    }),
    findRow: () => ({ index: 0, nextUndecided: -1, nextUndecidedPath: null }),
    readRows: () => ({ rows: [] }),
    changeSettings: () => settings,
    changeViews: () =>
      refusal === null
        ? { kind: 'changed', views: [energy] }
        : { kind: 'refused', reason: { code: 'taken', message: refusal } },
  })
  useSession.setState({ workspace: { ...workspace, views: [energy, videos] }, settings })
  useLibrary.setState({
    text: '',
    sort: folderOrder,
    from: null,
    bad: null,
    views: { 'is:new': 298 },
  })
  askView(null)
})
afterEach(cleanup)

const show = (rail = false): HTMLElement => {
  render(
    <>
      <Views rail={rail} />
      <ViewDialogs />
    </>,
  )
  return screen.getByRole('navigation', { name: 'Views' })
}
const view = (name: string): HTMLElement => screen.getByRole('button', { name })
const changes = (): unknown[] =>
  boundary.calls
    .filter(({ channel }) => channel === 'changeViews')
    .map(({ request }) => (request as { change: unknown }).change)

describe('the views', () => {
  it('are the built-in ones, the team’s, and a new one', () => {
    const names = within(show())
      .getAllByRole('button')
      .map((one) => one.getAttribute('aria-label'))
    expect(names).toEqual([
      'Inbox',
      'On hold',
      'Passed',
      'Published',
      'Problems',
      'No image',
      'Unsaved',
      'Changed today',
      'All articles',
      'Energy desk',
      'Change view Energy desk',
      'Videos',
      'Change view Videos',
      'New view…',
    ])
    expect(view('Inbox').getAttribute('aria-description')).toBe('298 articles')
    expect(view('On hold').hasAttribute('aria-description')).toBe(false)
  })

  it('chosen write their query and order into the search', () => {
    show()
    fireEvent.click(view('Videos'))
    expect(useLibrary.getState()).toMatchObject({ text: 'type:video', sort: videos.sort })
    fireEvent.click(view('Energy desk'))
    expect(useLibrary.getState(), 'it says no order').toMatchObject({ text: 'topic:Energy', sort: folderOrder })
    expect(view('Energy desk').getAttribute('aria-current')).toBe('page')
    fireEvent.click(view('Inbox'))
    expect(useLibrary.getState().sort.field).toBe('arrived')
  })

  it('are current when their query was typed, and not any more when more was', () => {
    useLibrary.setState({ text: ' is:held ' })
    show()
    expect(view('On hold').getAttribute('aria-current')).toBe('page')
    expect(view('All articles').hasAttribute('aria-current')).toBe(false)
  })

  it('are one stop of Tab, and the arrows go from one to the next', async () => {
    useLibrary.setState({ text: 'is:held' })
    show()
    await userEvent.tab()
    expect(document.activeElement).toBe(view('On hold'))
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(view('Passed'))
    await userEvent.keyboard('{End}')
    expect(document.activeElement).toBe(view('New view…'))
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(view('Inbox'))
    await userEvent.tab()
    expect(document.activeElement?.closest('nav')).toBeNull()
  })

  it('in the rail have their names all the same', () => {
    show(true)
    expect(view('Energy desk').title).toBe('Energy desk')
    expect(screen.queryByRole('button', { name: 'Change view Energy desk' })).toBeNull()
  })
})

describe('orders', () => {
  const order = (field: string) => ({ field, direction: 'ascending' }) as const
  const now = () => useLibrary.getState()

  it('a search begins in the folder’s, and what narrows a view stays in the view’s', async () => {
    show()
    fireEvent.click(view('Inbox'))
    await runQuery({ text: 'is:new topic:AI' })
    expect(now()).toMatchObject({ sort: { field: 'arrived' }, from: { name: 'Inbox' } })
    await runQuery({ text: 'harbour' })
    expect(now()).toMatchObject({ sort: folderOrder, from: null })
    await runQuery({ sort: order('title') })
    await runQuery({ text: 'harbour fog' })
    expect(now().sort, 'it is this search’s').toEqual(order('title'))
  })

  it('are each view’s own, as they were chosen there', async () => {
    show()
    fireEvent.click(view('Published'))
    await runQuery({ sort: order('title') }, true)
    fireEvent.click(view('Videos'))
    expect(now().sort).toEqual(videos.sort)
    await runQuery({ sort: order('provider') }, true)
    fireEvent.click(view('All articles'))
    expect(now().sort).toEqual(folderOrder)
    fireEvent.click(view('Published'))
    expect(now().sort).toEqual(order('title'))
    fireEvent.click(view('Videos'))
    expect(now().sort).toEqual(order('provider'))
  })

  const kept = () => useSession.getState().settings?.viewOrders
  const ofView = (name: string, field: string) => ({ workspace: workspace.id, view: name, sort: order(field) })
  const keep = (...viewOrders: ReturnType<typeof ofView>[]) =>
    useSession.setState({ settings: { ...settings, viewOrders } })

  it('are kept among the settings, the newest first, and hold when a folder is opened again', async () => {
    const elsewhere = { ...ofView('Videos', 'path'), workspace: 'zzzzzzzzzzzz' }
    keep(elsewhere, ofView('Published', 'title'))
    show()
    fireEvent.click(view('Videos'))
    expect(now().sort, 'another folder’s').toEqual(videos.sort)
    fireEvent.click(view('Published'))
    expect(now().sort).toEqual(order('title'))
    fireEvent.click(view('Energy desk'))
    await runQuery({ sort: order('provider') }, true)
    expect(kept()).toEqual([ofView('Energy desk', 'provider'), elsewhere, ofView('Published', 'title')])
    await runQuery({ text: 'harbour' })
    await runQuery({ sort: order('path') }, true)
    expect(kept(), 'of a search nothing is').toHaveLength(3)
    expect(changes(), 'nor in the team’s file').toEqual([])
  })

  it('of a view are forgotten where its own is chosen again, and once they are the team’s', async () => {
    keep(ofView('Published', 'title'), ofView('Energy desk', 'provider'))
    show()
    fireEvent.click(view('Published'))
    await runQuery({ sort: folderOrder }, true)
    expect(kept()).toEqual([ofView('Energy desk', 'provider')])
    fireEvent.click(view('Energy desk'))
    await viewCommands.find(({ id }) => id === 'view.update')?.run()
    expect(changes()).toMatchObject([{ kind: 'update', name: 'Energy desk', sort: order('provider') }])
    expect(kept()).toEqual([])
  })

  it('go along with a view’s name, and go with the view', async () => {
    keep(ofView('Energy desk', 'provider'), ofView('Videos', 'title'))
    await changeViews({ kind: 'rename', name: 'Energy desk', to: 'Power desk' })
    expect(kept()).toEqual([ofView('Power desk', 'provider'), ofView('Videos', 'title')])
    await changeViews({ kind: 'delete', name: 'Videos' })
    expect(kept()).toEqual([ofView('Power desk', 'provider')])
    refusal = 'Another view is called so.'
    await changeViews({ kind: 'delete', name: 'Power desk' })
    expect(kept()).toHaveLength(1)
  })

  it('of the fewest keep room for the newest', async () => {
    keep(...Array.from({ length: 200 }, (_, index) => ofView(`View ${index}`, 'title')))
    show()
    fireEvent.click(view('Videos'))
    await runQuery({ sort: order('provider') }, true)
    expect(kept()).toHaveLength(200)
    expect(kept()?.[0]).toEqual(ofView('Videos', 'provider'))
  })
})

describe('a view of the team', () => {
  it('keeps what it became, by command, and only where it became something else', async () => {
    const command = viewCommands.find(({ id }) => id === 'view.update')
    show()
    expect(command?.when?.()).toBe(false)
    fireEvent.click(view('Energy desk'))
    expect(command?.when?.()).toBe(false)
    await runQuery({ text: 'topic:Ports is:new' })
    await runQuery({ sort: { field: 'title', direction: 'ascending' } }, true)
    expect(command?.when?.()).toBe(true)
    expect(command?.now?.(false)).toBe('Update view: Energy desk')
    await command?.run()
    expect(changes()).toEqual([
      {
        kind: 'update',
        name: 'Energy desk',
        query: 'topic:Ports is:new',
        sort: { field: 'title', direction: 'ascending' },
      },
    ])
    fireEvent.click(view('Inbox'))
    await runQuery({ text: 'is:new fog' })
    expect(command?.when?.(), 'a built-in view stays as it is').toBe(false)
  })

  it('is moved by keys and pinned by its menu, and has the focus wherever it stands', async () => {
    show()
    view('Energy desk').focus()
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    await waitFor(() => expect(changes()).toEqual([{ kind: 'move', name: 'Energy desk', to: 'Videos' }]))
    await waitFor(() => expect(document.activeElement).toBe(view('Energy desk')))
    await userEvent.click(view('Change view Energy desk'))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Pin view' }))
    await waitFor(() => expect(changes().at(-1)).toEqual({ kind: 'pin', name: 'Energy desk', pinned: true }))
  })

  it('that is pinned stands above the built-in ones', () => {
    useSession.setState({ workspace: { ...workspace, views: [energy, { ...videos, pinned: true }] } })
    const names = within(show())
      .getAllByRole('button')
      .map((one) => one.getAttribute('aria-label'))
    expect(names.slice(0, 3)).toEqual(['Videos', 'Change view Videos', 'Inbox'])
    expect(names.slice(-3)).toEqual(['Energy desk', 'Change view Energy desk', 'New view…'])
  })

  it('can’t be made of what is no query, and the dialog says so at once', async () => {
    useLibrary.setState({ text: 'colour:red' })
    show()
    askView({ kind: 'create' })
    const name = await screen.findByRole('textbox', { name: 'Name' })
    expect(screen.getByRole('alert').textContent).toContain('There is no colour: here')
    await userEvent.type(name, 'Red{Enter}')
    expect(screen.getAllByRole('alert').map((one) => one.textContent)).toContain(
      'A view needs a search that can be read.',
    )
    expect(changes()).toEqual([])
  })

  it('names the query that is there', async () => {
    useLibrary.setState({ text: 'topic:Ports is:new ' })
    show()
    fireEvent.click(view('New view…'))
    const dialog = screen.getByRole('dialog', { name: 'New view' })
    expect(dialog.textContent).toContain('topic:Ports is:new')
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' Ports ')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create view' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const sort = { field: 'date', direction: 'descending' }
    expect(changes()).toEqual([{ kind: 'create', view: { name: 'Ports', query: 'topic:Ports is:new', sort } }])
    expect(useSession.getState().workspace?.views).toEqual([energy])
  })

  it('without a name says so in its place, and asks nobody', async () => {
    show()
    askView({ kind: 'create' })
    const name = await screen.findByRole('textbox', { name: 'Name' })
    await userEvent.type(name, ' {Enter}')
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert')).toBeTruthy()
    expect(changes()).toEqual([])
    await userEvent.type(name, 'Ports')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('that was refused says why, and stays open', async () => {
    refusal = 'There is a view “Videos” already.'
    show()
    askView({ kind: 'create' })
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Videos{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe(refusal)
    expect(screen.getByRole('dialog', { name: 'New view' })).toBeTruthy()
  })

  it('is renamed from its menu', async () => {
    show()
    await userEvent.click(view('Change view Energy desk'))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename view…' }))
    const name: HTMLInputElement = await screen.findByRole('textbox', { name: 'Name' })
    expect(name.value).toBe('Energy desk')
    await userEvent.clear(name)
    await userEvent.type(name, 'Power{Enter}')
    await waitFor(() => expect(changes()).toEqual([{ kind: 'rename', name: 'Energy desk', to: 'Power' }]))
  })

  it('is deleted by a command, where it is the one that is shown', async () => {
    const command = viewCommands.find(({ id }) => id === 'view.delete')
    expect(command?.when?.()).toBe(false)
    useLibrary.setState({ text: 'type:video' })
    expect(command?.when?.()).toBe(true)
    show()
    void command?.run()
    await userEvent.click(await screen.findByRole('button', { name: 'Delete view' }))
    await waitFor(() => expect(changes()).toEqual([{ kind: 'delete', name: 'Videos' }]))
  })
})
