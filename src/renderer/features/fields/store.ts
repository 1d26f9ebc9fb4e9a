import type { FieldsChange } from '../../../shared/fields/own/fields-change'
import type { ResponseOf } from '../../../shared/ipc/contract'
import { call } from '../../core/client'
import { useSession, workspaceId } from '../../core/session'
import { onLeave, workspaceStore } from '../../core/workspace-session'

export type FieldsRead = ResponseOf<'readFields'>

interface FieldsState {
  /** What is understood of the folder; null before it was read. */
  readonly read: FieldsRead | null
  /** What was done last, or why it wasn't, for people. */
  readonly said: { readonly text: string; readonly failed: boolean } | null
  readonly canTakeBack: boolean
}

export const useFieldsRead = workspaceStore<FieldsState>(() => ({
  read: null,
  said: null,
  canTakeBack: false,
}))
const set = useFieldsRead.setState

const say = (text: string, failed: boolean): void => set({ said: { text, failed } })

/** Reads what is understood of the folder; a failure is said. */
export async function readFields(): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  await call('readFields', { workspace }).then(
    (read) => set({ read }),
    (error: Error) => say(`The fields can’t be read: ${error.message}`, true),
  )
}

async function changeNow(write: () => Promise<ResponseOf<'changeFields'>>, done: string): Promise<void> {
  try {
    const outcome = await write()
    if (outcome.kind === 'refused') say(outcome.reason.message, true)
    else set({ canTakeBack: outcome.canTakeBack, said: { text: done, failed: false } })
  } catch (error) {
    say(`That was not kept: ${(error as Error).message}`, true)
  }
  await readFields()
}

let last: Promise<void> = Promise.resolve()
onLeave(() => {
  last = Promise.resolve()
})

/** One after the other, however quickly they are asked for. */
function change(write: () => Promise<ResponseOf<'changeFields'>>, done: string): Promise<void> {
  last = last.then(() => changeNow(write, done))
  return last
}

/** Says something of the fields that differs from the guess; `done`: what it does, for people. */
export async function changeFields(what: FieldsChange, done: string): Promise<void> {
  const workspace = workspaceId()
  if (workspace !== undefined) await change(() => call('changeFields', { workspace, change: what }), done)
}

export async function takeBack(): Promise<void> {
  const workspace = workspaceId()
  if (workspace !== undefined) await change(() => call('takeBackFields', { workspace }), 'Taken back')
}

/** What was understood is right. */
export async function looksRight(): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  await call('answerFields', { workspace })
  useSession.setState(({ workspace: now }) => (now ? { workspace: { ...now, asksFields: null } } : {}))
}
