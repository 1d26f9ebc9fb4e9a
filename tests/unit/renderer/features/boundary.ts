import type { Channel } from '../../../../src/shared/ipc/contract'
import type { CopydeskApi, WindowEvent } from '../../../../src/shared/ipc/events'
import type { Settings } from '../../../../src/shared/workspace/settings'
import type { WorkspaceInfo } from '../../../../src/shared/workspace/workspace-info'

/** What a test's main answers, by channel; the boundary of the process is all that is stood in for. */
export type Answers = { readonly [C in Channel]?: (request: never) => unknown }

export interface Boundary {
  readonly calls: { readonly channel: string; readonly request: unknown }[]
  readonly tell: (event: WindowEvent) => void
}

/** Puts a `window.copydesk` in place that answers from a table and records what it was asked. */
/** What is answered with a list. */
const LISTS = new Set(['listValues', 'readNames'])

export function stand(answers: Answers): Boundary {
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
        if (!answer) return { ok: true, value: LISTS.has(channel) ? [] : {} }
        return { ok: true, value: await answer(request) }
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
  sample: false,
  topics: [],
  organizations: [],
  views: [],
  asksInbox: false,
  pictures: { shown: null, servers: 0 },
  address: null,
  gone: false,
}

export const settings: Settings = {
  theme: 'light',
  density: 'auto',
  singleKeys: true,
  sidebarOpen: true,
  sidebarWidth: 210,
  listWidth: 400,
  pipelineOpen: true,
  layout: 'list',
  columns: [],
  closedFacets: [],
  pictureCacheMb: 500,
  triageLeft: [],
}
