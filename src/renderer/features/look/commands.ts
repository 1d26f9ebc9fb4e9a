import { type Command, inList } from '../../core/command'
import { cursorRow, useLibrary } from '../library'
import { readOn } from './store'

const isLooking = (): boolean => useLibrary.getState().looking && cursorRow()?.card != null

/** What Look adds to the keys of the list. */
export const lookCommands: readonly Command[] = [
  inList({
    id: 'look.readOn',
    label: 'Read on in Look',
    keys: ['Shift+Space'],
    when: isLooking,
    run: () => {
      const path = cursorRow()?.path
      if (path !== undefined) readOn(path)
    },
  }),
]
