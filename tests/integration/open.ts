import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { openWorkspace, type WorkspaceService } from '../../src/main/workspace/service'
import type { Draft } from '../../src/shared/drafts/draft'
import type { RequestOf, ResponseOf } from '../../src/shared/ipc/contract'
import type { WindowEvent } from '../../src/shared/ipc/events'
import { program } from '../program'

export type EventOf<K extends WindowEvent['kind']> = Extract<WindowEvent, { kind: K }>

export interface Opened {
  readonly folder: string
  readonly service: WorkspaceService
  readonly events: WindowEvent[]
  /** Resolves when every article was looked at for problems: the first pass of a scan knows nothing of them. */
  checked(): Promise<void>
  /** The newest event of a kind, or undefined. */
  last<K extends WindowEvent['kind']>(kind: K): EventOf<K> | undefined
  query(
    text: string,
    sort?: RequestOf<'runQuery'>['sort'],
  ): Promise<Extract<ResponseOf<'runQuery'>, { kind: 'ran' }> & { titles: string[] }>
}

/** A folder with these files in the temporary folder. */
export function makeFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-workspace-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** The library's thread. */
export const worker = { url: pathToFileURL(program('worker')) }

/** Opens a folder the way main does and waits until the first scan is through. */
export async function open(
  folder: string,
  dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-')),
): Promise<Opened> {
  const events: WindowEvent[] = []
  const service = await openWorkspace({
    folder,
    dataFolder,
    sample: false,
    worker,
    emit: (event) => events.push(event),
    log: () => {},
  })
  const last = <K extends WindowEvent['kind']>(kind: K): EventOf<K> | undefined =>
    events.findLast((event): event is EventOf<K> => event.kind === kind)
  const workspace = service.info.id
  const query: Opened['query'] = async (text, sort = { field: 'title', direction: 'ascending' }) => {
    const answer = await service.runQuery({ workspace, text, sort })
    if (answer.kind === 'bad') throw new Error(answer.message)
    const { rows } = await service.library.readRows({ workspace, result: answer.result, from: 0, to: 1_000 })
    return { ...answer, titles: rows.map((row) => row.card?.title ?? 'gone') }
  }
  const checked: Opened['checked'] = async () => {
    const isChecked = async (): Promise<boolean> => {
      const { result } = await query('')
      const { rows } = await service.library.readRows({ workspace, result, from: 0, to: 1_000 })
      return rows.every((row) => row.card?.checked)
    }
    await expect.poll(isChecked).toBe(true)
  }
  await expect.poll(async () => (await query('')).scanning).toBeNull()
  return { folder, service, events, checked, last, query }
}

/** The same, closed when the test is through. */
export async function openIt(...given: Parameters<typeof open>): Promise<Opened> {
  const at = await open(...given)
  onTestFinished(() => at.service.close())
  return at
}

export const article = (title: string, more = ''): string =>
  `---\ntitle: ${title}\npublishedDateTime: 2026-06-13T12:43:00Z\nwebUrl: https://a.example/${encodeURIComponent(title)}\n${more}---\nbody\n`

/** All that is kept unsaved, with its texts. */
export async function draftsOf(service: WorkspaceService): Promise<Draft[]> {
  const workspace = service.info.id
  const read = (await service.listDrafts()).map(({ path }) => service.readDraft({ workspace, path }))
  return (await Promise.all(read)).flatMap(({ draft }) => draft ?? [])
}
