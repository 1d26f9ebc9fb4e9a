import { z } from 'zod'
import { type Settings, settings } from '../../shared/ipc/contract'

/** Written into settings.json; raised when an older program could misread the file. */
export const settingsVersion = 1

export const defaultSettings: Settings = {
  theme: 'system',
  density: 'auto',
  singleKeys: true,
  sidebarOpen: true,
  sidebarWidth: 232,
  listWidth: 468,
  pipelineOpen: false,
  layout: 'list',
  columns: ['provider', 'topics', 'date', 'quality', 'heat', 'state'],
  closedFacets: [],
  triageLeft: [],
}

const bounds = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const recent = z.object({
  id: z.string(),
  name: z.string(),
  /** Shortened with ~, as the window shows it. */
  folder: z.string(),
  /** Real path; stays in main. */
  root: z.string(),
})

const onDisk = z.object({
  version: z.literal(settingsVersion),
  // Partial: a file of an older program lacks what came later.
  settings: settings.partial(),
  recents: z.array(recent).max(10),
  window: bounds.nullable(),
})

export interface SettingsFile {
  readonly settings: Settings
  readonly recents: readonly z.infer<typeof recent>[]
  readonly window: z.infer<typeof bounds> | null
}

export const emptySettings: SettingsFile = { settings: defaultSettings, recents: [], window: null }

/** Reads the text of settings.json; throws where it isn't JSON of our shape and version. */
export function readSettings(text: string): SettingsFile {
  const file = onDisk.parse(JSON.parse(text))
  // A key that is there with no value must not hide its default, so the spread goes over what is defined only.
  const chosen = Object.fromEntries(Object.entries(file.settings).filter(([, value]) => value !== undefined))
  return { ...file, settings: { ...defaultSettings, ...chosen } }
}

export function writeSettings(file: SettingsFile): string {
  return `${JSON.stringify({ version: settingsVersion, ...file }, null, 2)}\n`
}
