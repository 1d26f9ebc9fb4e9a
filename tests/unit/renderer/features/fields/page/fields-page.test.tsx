// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { useWindows } from '../../../../../../src/renderer/core/windows'
import { FieldsPage } from '../../../../../../src/renderer/features/fields'
import { useFieldsRead } from '../../../../../../src/renderer/features/fields/store'
import { useLibrary } from '../../../../../../src/renderer/features/library'
import { noSigns, readOwnFields, type Understood, understand } from '../../../../../../src/shared/fields'
import { folderOf, many } from '../../../../shared/fields/made'
import { standDialogs } from '../../../dialogs'
import { type Boundary, settings, stand, workspace } from '../../boundary'

const keys = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}: v`).join('\n')
const filesOf = (count: number) =>
  many(12, 'a#.md', `title: T#\ntags: [x]\nauthor: Ada\nsection: Letters\n${keys(count)}`)
const files = filesOf(3)
const understoodBy = (yaml: string, from = files): Understood =>
  understand(folderOf(from), noSigns, readOwnFields(yaml))

let boundary: Boundary
let understood: Understood
let refusal: string | null = null

beforeEach(() => {
  standDialogs()
  refusal = null
  understood = understoodBy('')
  boundary = stand({
    readFields: () => ({ understood, leftOut: [{ words: 'in themes/', files: 2 }] }),
    changeFields: () =>
      refusal === null
        ? { kind: 'changed', canTakeBack: true }
        : { kind: 'refused', reason: { code: 'broken-fields', message: refusal } },
    takeBackFields: () => ({ kind: 'changed', canTakeBack: false }),
  })
  useSession.setState({ workspace, settings })
  useLibrary.setState({ scanning: null, checking: null })
  useFieldsRead.setState(useFieldsRead.getInitialState(), true)
})
afterEach(cleanup)

const show = async (): Promise<void> => {
  render(<FieldsPage />)
  await screen.findByRole('heading', { name: 'Fields' })
}
const asked = (channel: string): unknown[] => boundary.calls.filter((one) => one.channel === channel)

describe('Settings › Fields', () => {
  it('shows each role with its key and evidence, and all other keys', async () => {
    understood = understoodBy('', filesOf(200))
    await show()
    const roles = screen.getByRole('table', { name: 'What the keys mean' })
    expect(within(roles).getAllByRole('row')).toHaveLength(11)
    expect(within(roles).getByRole('combobox', { name: 'Key of Provider' }).textContent).toBe('author')
    expect(within(roles).getByRole('button', { name: 'Show 12 articles: Title, have it' }).textContent).toBe('12 of 12')
    const others = screen.getByRole('table', { name: /^All other keys/ })
    expect(within(others).getAllByRole('row')).toHaveLength(202)
  })

  it('finds one of 200 keys by a few letters', async () => {
    understood = understoodBy('', filesOf(200))
    await show()
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a key' }), 'k19')
    const others = screen.getByRole('table', { name: /^All other keys/ })
    expect(
      within(others)
        .getAllByRole('rowheader')
        .map((row) => row.textContent),
    ).toContain('k199')
    expect(within(others).getAllByRole('row')).toHaveLength(12)
  })

  it('gives a role to another key, says so, and takes it back', async () => {
    await show()
    await userEvent.click(screen.getByRole('combobox', { name: 'Key of Provider' }))
    await userEvent.type(await screen.findByRole('combobox', { name: 'Find a key' }), 'section')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(asked('changeFields')).toHaveLength(1))
    expect(asked('changeFields')[0]).toMatchObject({
      request: { change: { kind: 'role', role: 'provider', key: 'section' } },
    })
    await waitFor(() => expect(useFieldsRead.getState().said?.text).toBe('section is the provider now'))
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(useFieldsRead.getState()).toMatchObject({ canTakeBack: false }))
    expect(asked('takeBackFields')).toHaveLength(1)
  })

  it('says why nothing was changed', async () => {
    refusal = 'Nothing was changed. Line 3, column 3: twice.'
    understood = understoodBy('roles: { provider: section }\n')
    await show()
    await userEvent.click(screen.getByRole('button', { name: 'Back to the guess' }))
    await waitFor(() => expect(useFieldsRead.getState().said).toEqual({ text: refusal, failed: true }))
  })

  it('says what differs, and each fault with its place', async () => {
    understood = understoodBy('roles: { provider: section }\nfields: { k1: { kind: word } }\n')
    await show()
    expect(screen.getByText('yours; the guess was author')).toBeTruthy()
    const faults = screen.getByRole('region', { name: 'Faults of .copydesk/fields.yaml' })
    expect(faults.textContent).toMatch(/Line 2, column \d+: “kind” has to be one of/)
  })

  it('shows how far a count is, and a folder without articles', async () => {
    useLibrary.setState({ checking: { done: 400, total: 1_204 } })
    understood = understoodBy('', {})
    await show()
    expect(screen.getByRole('progressbar', { name: 'Counting the keys' }).getAttribute('value')).toBe('400')
    expect(screen.getByText('Counting the keys: 400 of 1,204 articles')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'No articles yet' })).toBeTruthy()
  })

  it('lists what a number counts, and closes the settings', async () => {
    boundary = stand({
      readFields: () => ({ understood, leftOut: [] }),
      runQuery: () => ({
        kind: 'ran',
        result: 1,
        total: 12,
        all: 12,
        scanning: null,
        views: {},
        first: { cursor: 0, from: 0, rows: [] },
      }),
      readRows: () => ({ rows: [] }),
    })
    useWindows.setState({ shown: 'settings', page: 'fields' })
    await show()
    await userEvent.click(screen.getByRole('button', { name: 'Show 12 articles: Title, have it' }))
    expect(useWindows.getState().shown).toBeNull()
    await waitFor(() => expect(asked('runQuery')).toHaveLength(1))
    expect(asked('runQuery')[0]).toMatchObject({ request: { text: expect.stringContaining('key:"title=text"') } })
  })
})
