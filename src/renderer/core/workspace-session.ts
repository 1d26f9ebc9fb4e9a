import { create, type StoreApi, type UseBoundStore } from 'zustand'

/*
 * The window is in one folder at a time. What it holds of it is made when the folder is entered and ends when it is left
 * (folders.ts): a path means another article in the next folder.
 */

const endings: (() => void)[] = []
let left = 0

/** Runs whenever a folder is left: ends what waits in a timer, forgets what is this folder's alone. */
export const onLeave = (end: () => void): void => void endings.push(end)

/** A store of what belongs to one folder: it begins anew when the folder is left. */
export function workspaceStore<T>(initial: () => T): UseBoundStore<StoreApi<T>> {
  const store = create<T>(initial)
  onLeave(() => store.setState(initial(), true))
  return store
}

/** How many folders were left: whoever waited for an answer while this changed waited for another folder. */
export const foldersLeft = (): number => left

/** Ends all that was the folder's. */
export function endFolder(): void {
  left += 1
  for (const end of endings) end()
}
