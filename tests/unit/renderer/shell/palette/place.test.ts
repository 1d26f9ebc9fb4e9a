// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import { useLibrary } from '../../../../../src/renderer/features/library'
import { commands } from '../../../../../src/renderer/shell/commands'
import { placedIds, placeNow } from '../../../../../src/renderer/shell/palette/place'

const path = '_news/a.md'
beforeEach(() => {
  useSession.setState({ workspace: { views: [] } as never, openPath: null, unsaved: new Set() })
  useLibrary.setState({ ran: 'is:new', total: 0, rows: new Map(), cursor: 0 })
})
const row = (published: boolean): void =>
  useLibrary.setState({
    total: 1,
    rows: new Map([[0, { path, card: { path, title: 'Cranes', published } as never, also: [] }]]),
  })

it('names commands that there are', () => {
  const known = new Set(commands.map(({ id }) => id))
  expect(placedIds.filter((id) => !known.has(id))).toEqual([])
})

it('is the article under the cursor, with the way its switch can be turned', () => {
  row(false)
  expect(placeNow(false)).toMatchObject({ name: 'Cranes', ids: expect.arrayContaining(['list.publish']) })
  row(true)
  expect(placeNow(false).ids[0]).toBe('list.unpublish')
})

it('is the open article where the focus is in it, and says where it is unsaved', () => {
  row(false)
  useSession.setState({ openPath: path, unsaved: new Set([path]) })
  expect(placeNow(true)).toMatchObject({ name: 'Cranes, unsaved', ids: expect.arrayContaining(['article.save']) })
  expect(placeNow(false).name).toBe('Cranes')
})

it('is the view, or what was searched, where nothing is listed; without a folder the ways to one', () => {
  expect(placeNow(false).name).toBe('Inbox')
  useLibrary.setState({ ran: 'fog' })
  expect(placeNow(false).name).toBe('“fog”')
  useSession.setState({ workspace: null })
  expect(placeNow(false).ids).toContain('folder.open')
})
