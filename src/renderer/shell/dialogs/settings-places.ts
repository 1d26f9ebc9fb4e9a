import type { SettingsPage } from '../../core/windows'

interface Place {
  readonly id: SettingsPage
  readonly label: string
  /** It is about the folder that is open. */
  readonly ofFolder?: true
}

/** The places of the settings, in their order. */
export const places: readonly Place[] = [
  { id: 'look', label: 'Look' },
  { id: 'keys', label: 'Keys' },
  { id: 'spelling', label: 'Spelling' },
  { id: 'list', label: 'List' },
  { id: 'pictures', label: 'Pictures' },
  { id: 'fields', label: 'Fields', ofFolder: true },
  { id: 'folder', label: 'This folder', ofFolder: true },
  { id: 'about', label: 'About' },
]

/** What can be found there: by its name, or by what its controls say and what else it is called. */
const settings: Readonly<Record<SettingsPage, readonly (readonly [name: string, words?: string])[]>> = {
  look: [
    ['Theme', 'Light, Dark, Like the system'],
    ['Size of everything', 'Zoom: Smaller, Larger, Usual size'],
  ],
  keys: [['Single keys', 'Single keys in the list (P, U, J, K …)']],
  spelling: [['Spelling check', 'Mark words that are spelled wrong, in the language of their article']],
  list: [
    ['Rows of the list', 'Density: Comfortable, Compact, By the height of the window'],
    ['Notice of new articles', 'Notifications: Tell of new articles while this window isn’t in front'],
  ],
  pictures: [
    ['Pictures from servers', 'Show pictures from servers'],
    ['Pictures kept on this computer', 'Keep at most of them on this computer, Empty the cache'],
  ],
  fields: [['Roles and kinds of keys']],
  folder: [['Public address of this folder']],
  about: [['Version'], ['Where data lies', 'Show the data folder'], ['Log', 'Open the log']],
}

/** Each of them, with where it stands; `text`: all that it is found by. */
export const named = places.flatMap(({ id, label: title, ofFolder = false }) =>
  settings[id].map(([label, words = '']) => ({
    label,
    place: id,
    title,
    text: `${label} Settings ${title} ${words}`,
    ofFolder,
  })),
)
