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
  { id: 'list', label: 'List' },
  { id: 'pictures', label: 'Pictures' },
  { id: 'fields', label: 'Fields', ofFolder: true },
  { id: 'folder', label: 'This folder', ofFolder: true },
  { id: 'about', label: 'About' },
]

/** What can be found there by its name. */
const settings: readonly (readonly [place: SettingsPage, ...names: string[]])[] = [
  ['look', 'Theme', 'Size of everything'],
  ['keys', 'Single keys'],
  ['list', 'Rows of the list', 'Notice of new articles'],
  ['pictures', 'Pictures from servers', 'Pictures kept on this computer'],
  ['fields', 'Roles and kinds of keys'],
  ['folder', 'Public address of this folder'],
  ['about', 'Version', 'Where data lies', 'Log'],
]

/** Each of them, with where it stands. */
export const named = settings.flatMap(([id, ...names]) => {
  const place = places.find((one) => one.id === id)
  return place === undefined
    ? []
    : names.map((label) => ({ label, place: id, title: place.label, ofFolder: place.ofFolder === true }))
})
