import { afterEach, expect } from 'vitest'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import { type Channel, contract } from '../../../../src/shared/ipc/contract'
import type { CopydeskApi, WindowEvent } from '../../../../src/shared/ipc/events'
import type { Settings } from '../../../../src/shared/workspace/settings'
import type { WorkspaceInfo } from '../../../../src/shared/workspace/workspace-info'

/** What a test's main answers, by channel; the boundary of the process is all that is stood in for. */
export type Answers = { readonly [C in Channel]?: (request: never) => unknown }

export interface Boundary {
  readonly calls: { readonly channel: string; readonly request: unknown }[]
  readonly tell: (event: WindowEvent) => void
}

/** What a folder answers in which nothing else is, where a test asks for no other answer. */
const quiet: Answers = {
  readLengths: () => ({ lengths: null }),
  readStory: () => ({ also: [] }),
  suggestTopics: () => ({ topics: [] }),
  readImageUses: ({ addresses }: { readonly addresses: readonly string[] }) => ({ uses: addresses.map(() => 0) }),
  findAddresses: ({ addresses }: { readonly addresses: readonly string[] }) => ({
    articles: addresses.map(() => ({ story: null, isGone: false })),
  }),
  listValues: () => [],
  countValues: () => ({ values: [] }),
  listProviders: () => [],
  findArticles: () => ({ articles: [], total: 0 }),
  listPaths: () => [],
  readNames: ({ paths }: { readonly paths: readonly string[] }) => paths.map((title) => ({ title, url: null })),
  listUnchosen: () => ({ kept: [] }),
  seePictures: () => ({ pictures: [] }),
  findMoved: () => ({ path: null }),
  keepUnchosen: () => ({ kept: [] }),
  cancelJob: () => ({}),
  fetchAgain: () => ({}),
  keepDraft: () => ({}),
  dropDraft: () => ({}),
}

/** What was asked that a test doesn't answer, or not as the contract has it: the window would say that it failed, and go on. */
const faults: Error[] = []
const fault = (message: string): Error => {
  const error = new Error(message)
  faults.push(error)
  return error
}
afterEach(() => expect(faults.splice(0)).toEqual([]))

/** Puts a `window.copydesk` in place that answers from a table and records what it was asked. */
export function stand(own: Answers): Boundary {
  const answers = { ...quiet, ...own }
  const calls: { channel: string; request: unknown }[] = []
  const listeners = new Set<(event: WindowEvent) => void>()
  const api = new Proxy({} as CopydeskApi, {
    get: (_, channel: string) => {
      if (channel === 'onEvent') {
        return (listener: (event: WindowEvent) => void) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        }
      }
      return async (request: never) => {
        calls.push({ channel, request })
        const answer = answers[channel as Channel]
        if (answer === undefined) throw fault(`Nobody in this test answers ${channel}`)
        const value = contract[channel as Channel].response.safeParse(await answer(request))
        if (!value.success) throw fault(`That is no answer to ${channel}: ${value.error.message}`)
        return { ok: true, value: value.data }
      }
    },
  })
  Object.defineProperty(window, 'copydesk', { value: api, configurable: true })
  return {
    calls,
    tell: (event) => {
      for (const listener of listeners) listener(event)
    },
  }
}

export const workspace: WorkspaceInfo = {
  id: 'abcdefgh12',
  name: 'News',
  folder: '~/news',
  branch: null,
  sample: false,
  topics: [],
  organizations: [],
  views: [],
  asksInbox: false,
  asksFields: null,
  fields: newsroomTable,
  pictures: { shown: null, servers: 0 },
  address: null,
  gone: false,
}

export const settings: Settings = {
  theme: 'light',
  density: 'auto',
  zoom: 100,
  singleKeys: true,
  notifiesArrivals: false,
  // Chromium's part; what asks for it is tried in the real window.
  checksSpelling: false,
  sidebarOpen: true,
  sidebarWidth: 210,
  listWidth: 400,
  pipelineOpen: true,
  layout: 'list',
  columns: [],
  closedFacets: [],
  pictureCacheMb: 500,
  usedCommands: [],
  triageLeft: [],
  pinnedTopics: [],
  viewOrders: [],
}
