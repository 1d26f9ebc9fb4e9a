import { openWorkspace, type WorkspaceService } from '../../src/main/workspace/service'
import type { ResponseOf } from '../../src/shared/ipc/contract'
import type { WindowEvent } from '../../src/shared/ipc/events'
import { worker } from '../integration/open'
import { HONEST, temporary } from './hostile-files'
import { within } from './ledger'

export interface Opened {
  readonly service: WorkspaceService
  readonly workspace: string
  readonly events: WindowEvent[]
  readonly logs: string[]
  readonly dataFolder: string
  rows(text?: string): Promise<ResponseOf<'readRows'>['rows']>
  close(): Promise<void>
}

/** Opens a folder as main does, and waits until the honest article is listed and everything was looked at. */
export async function openHostile(folder: string, dataFolder = temporary('data')): Promise<Opened> {
  const events: WindowEvent[] = []
  const logs: string[] = []
  const service = await openWorkspace({
    folder,
    dataFolder,
    sample: false,
    worker,
    emit: (event) => events.push(event),
    log: (message) => logs.push(message),
  })
  const workspace = service.info.id
  const query = async (text: string): Promise<Extract<ResponseOf<'runQuery'>, { kind: 'ran' }>> => {
    const answer = await service.runQuery({ workspace, text, sort: { field: 'path', direction: 'ascending' } })
    if (answer.kind === 'bad') throw new Error(answer.message)
    return answer
  }
  const rows: Opened['rows'] = async (text = '') => {
    const { result } = await query(text)
    return (await service.library.readRows({ workspace, result, from: 0, to: 1_000 })).rows
  }
  while ((await query('')).scanning !== null) await new Promise((resolve) => setTimeout(resolve, 10))
  while ((await rows()).some(({ card }) => card !== null && !card.checked)) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return { service, workspace, events, logs, dataFolder, rows, close: () => service.close() }
}

/** Opens a folder, does something with it and closes it, whatever happened. */
export async function withFolder<T>(folder: string, use: (at: Opened) => Promise<T>, dataFolder?: string): Promise<T> {
  const at = await openHostile(folder, dataFolder)
  try {
    return await use(at)
  } finally {
    await within(at.close()).catch(() => undefined)
  }
}

/** Throws unless the honest article can be listed, opened, published and taken back. */
export async function isUsable({ service, workspace, rows }: Opened): Promise<void> {
  const listed = (await rows('honest')).find(({ path }) => path === HONEST)
  if (listed?.card?.title !== 'Honest') throw new Error('the honest article is not listed')
  const opened = await service.openArticle({ workspace, path: HONEST })
  if (opened.kind !== 'text') throw new Error('the honest article does not open')
  for (const kind of ['publish', 'unpublish'] as const) {
    const outcome = await service.changeArticle({ workspace, path: HONEST, change: { kind }, replace: false })
    if (outcome.kind !== 'saved') throw new Error(`${kind}: ${JSON.stringify(outcome).slice(0, 200)}`)
  }
}
