import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { type Settings, settings } from '../../shared/workspace/settings'
import { recent as shownRecent } from '../../shared/workspace/workspace-info'

/** Written into settings.json; raised when an older program could misread the file. */
export const settingsVersion = 1

export const defaultSettings: Settings = {
  theme: 'system',
  density: 'auto',
  zoom: 100,
  singleKeys: true,
  notifiesArrivals: false,
  checksSpelling: true,
  sidebarOpen: true,
  sidebarWidth: 232,
  listWidth: 468,
  pipelineOpen: false,
  layout: 'list',
  columns: ['provider', 'topics', 'date', 'quality', 'heat', 'state'],
  closedFacets: [],
  pictureCacheMb: 500,
  usedCommands: [],
  triageLeft: [],
  pinnedTopics: [],
  viewOrders: [],
}

export const MAX_RECENTS = 10

const bounds = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
/** `root`: real path; stays in main. */
const recent = shownRecent.extend({ root: z.string().refine(isAbsolute) })

/** What makes the file ours; each entry in it is looked at for itself. */
const onDisk = z.looseObject({ version: z.literal(settingsVersion) })

export interface SettingsFile {
  readonly settings: Settings
  readonly recents: readonly z.infer<typeof recent>[]
  readonly window: z.infer<typeof bounds> | null
}

export const emptySettings: SettingsFile = { settings: defaultSettings, recents: [], window: null }

/** Takes what has its shape, of a list each entry that has; `odd` hears where something hasn't. Absent: undefined. */
function take<T>(shape: z.ZodType<T>, value: unknown, odd: () => void): T | undefined {
  if (value === undefined) return undefined
  const whole = shape.safeParse(value)
  if (whole.success) return whole.data
  odd()
  if (!(shape instanceof z.ZodArray) || !Array.isArray(value)) return undefined
  const element = shape.element as z.ZodType
  return shape.safeParse(value.filter((one) => element.safeParse(one).success)).data as T | undefined
}

/**
 * Reads the text of settings.json; throws where it isn't JSON of our version. What in it has no shape of ours is left out and
 * named in `odd`.
 */
export function readSettings(text: string): { readonly file: SettingsFile; readonly odd: readonly string[] } {
  const found = onDisk.parse(JSON.parse(text))
  const odd = new Set<string>()
  const of = <T>(name: string, shape: z.ZodType<T>, value: unknown): T | undefined =>
    take(shape, value, () => odd.add(name))
  const given = of('settings', z.record(z.string(), z.unknown()), found.settings) ?? {}
  // A file of an older program lacks what came later.
  const chosen = Object.entries(settings.shape).flatMap(([key, shape]) => {
    const value = of<unknown>(key, shape, given[key])
    return value === undefined ? [] : [[key, value]]
  })
  const file = {
    settings: { ...defaultSettings, ...(Object.fromEntries(chosen) as Partial<Settings>) },
    recents: of('recents', z.array(recent), found.recents)?.slice(0, MAX_RECENTS) ?? [],
    window: of('window', bounds.nullable(), found.window) ?? null,
  }
  return { file, odd: [...odd] }
}

export function writeSettings(file: SettingsFile): string {
  return `${JSON.stringify({ version: settingsVersion, ...file }, null, 2)}\n`
}
