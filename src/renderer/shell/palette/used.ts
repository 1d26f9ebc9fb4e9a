import { changeSettings, useSession } from '../../core/session'

/** As many as are kept (the contract's cap). */
const MAX_USED = 12

/** Keeps that a command was run by the palette, for its next time. `at`: ms. */
export function noteUsed(id: string, at: number): void {
  const used = useSession.getState().settings?.usedCommands
  if (used === undefined) return
  const others = used.filter((one) => one.id !== id)
  void changeSettings({ usedCommands: [{ id, at }, ...others].slice(0, MAX_USED) })
}
