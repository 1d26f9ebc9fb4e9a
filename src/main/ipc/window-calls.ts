import { type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { ChannelOf } from '../../shared/ipc/contract'
import { label, MAX_MESSAGE_LETTERS } from '../../shared/text/label'
import type { Settings } from '../../shared/workspace/settings'
import type { OpenOutcome } from '../../shared/workspace/workspace-info'
import { resolveArticle } from '../articles/read/resolve-article'
import type { WindowPictures } from '../images/window-pictures'
import type { ArrivalSigns } from '../lifecycle/arrivals'
import { showPageMenu } from '../lifecycle/menu/context-menu'
import { isAsked } from '../lifecycle/menu/input'
import { droppedFolder } from '../lifecycle/start/dropped-folder'
import type { OpenWindow, Windows } from '../lifecycle/windows'
import { type Log, logFile } from '../log'
import { externalLink } from '../security/policy'
import type { SettingsStore } from '../settings/store'
import type { Spelling } from '../spelling/spelling'
import { CallRefused } from '../workspace/call-refused'
import { shortened } from '../workspace/open-workspace'
import { choosePicture } from '../workspace/pictures/added/choose-picture'
import { type Calls, own } from './handle'

export interface ChannelOptions {
  readonly version: string
  readonly windows: Windows
  readonly store: SettingsStore
  readonly log: Log
  /** Prepares the sample's copy and gives its folder. */
  readonly sample: () => Promise<string>
  readonly pictures: WindowPictures
  readonly spelling: Spelling
  readonly arrivals: Pick<ArrivalSigns, 'tell'>
  readonly dataFolder: string
  readonly settingsChanged: (settings: Settings) => void
}

/** What the calls of the window alone do. */
export function makeWindowCalls({
  version,
  windows,
  store,
  log,
  sample,
  pictures,
  spelling,
  arrivals,
  dataFolder,
  settingsChanged,
}: ChannelOptions): Calls<OpenWindow, ChannelOf<'window'>> {
  return {
    start: async (from) => {
      await from.opening
      // Before the notices: a draft that can't be read is one.
      const drafts = (await from.workspace?.listDrafts()) ?? []
      const { notices, reopen } = from
      from.notices = []
      from.reopen = null
      from.started = true
      return {
        version,
        platform: platform(),
        settings: store.settings(),
        workspace: from.workspace?.info ?? null,
        recents: store.recents(),
        drafts,
        notices: [...notices],
        reopen,
      }
    },
    changeSettings: (_from, change) => {
      const settings = store.change(change)
      settingsChanged(settings)
      return settings
    },

    openFolder: async (from) => {
      const folder = await chooseFolder(from.window)
      return folder === null ? { kind: 'cancelled' } : windows.openIn(from, folder)
    },
    openSample: async (from) => {
      const folder = await sample().catch((error: unknown) => {
        log.error('The sample was not copied', error)
        return null
      })
      return folder === null ? noSample : windows.openIn(from, folder)
    },
    openDropped: async (from, { paths }) => {
      const dropped = await droppedFolder(paths)
      return dropped.kind === 'folder' ? windows.openIn(from, dropped.folder) : dropped
    },
    openRecent: (from, { id }) => openRecent(windows, store, from, id),
    spellIn: async ({ window }, { language }) => {
      await spelling.spellIn(window.webContents.session, language)
      return {}
    },
    leftWorkspace: (from, { workspace, unkept }) => {
      if (from.workspace?.info.id === workspace) from.hasLeft?.(unkept)
      return {}
    },
    forgetRecent: (_from, { id }) => {
      store.forget(id)
      return store.recents()
    },

    seePictures: (from, request) => pictures.see(from, own(from, request.workspace), request.pictures),
    fetchAgain: (from, { workspace, address }) => {
      own(from, workspace)
      pictures.askAgain(address)
      return {}
    },
    checkPictures: (from, request) => pictures.check(own(from, request.workspace), request),
    readPictureCache: async () => ({ bytes: await pictures.keptBytes() }),
    emptyPictureCache: async () => {
      await pictures.empty()
      return { bytes: await pictures.keptBytes() }
    },

    choosePicture: (from, request) => {
      const workspace = own(from, request.workspace)
      return choosePicture(from.window, (bytes) => workspace.addPicture({ ...request, bytes }))
    },

    openArticle: (from, request) => {
      const workspace = own(from, request.workspace)
      from.shown = request.path
      return workspace.openArticle(request)
    },
    closeArticle: (from, request) => {
      if (from.shown === request.path) from.shown = null
      return own(from, request.workspace).closeArticle(request)
    },

    openLink: async (from, { url }) => {
      if (!isAsked(from, performance.now())) throw nobodyAsked
      const link = externalLink(url)
      if (link.kind === 'refused') throw new CallRefused(link.code, link.message)
      from.gesture = { ...from.gesture, spent: true }
      return { opened: await shell.openExternal(link.href).then(...told) }
    },
    showMenu: async (from, { items, x, y }) => {
      if (!isAsked(from, performance.now()))
        throw new CallRefused('nobody-asked', 'A menu opens after a click or a key.')
      from.gesture = { ...from.gesture, spent: true }
      const chosen = await showPageMenu(from.window, items, x, y)
      // To choose in it is what a person did last.
      if (chosen !== null) from.gesture = { at: performance.now(), spent: false }
      return { chosen }
    },
    showInFolder: async (from, { workspace, path }) => {
      const { root } = own(from, workspace)
      if (!isAsked(from, performance.now())) throw nobodyAsked
      const inside = await resolveArticle(root, path)
      if (inside.kind === 'refused') throw new CallRefused(inside.reason.code, inside.reason.message)
      from.gesture = { ...from.gesture, spent: true }
      shell.showItemInFolder(inside.file)
      return {}
    },
    readAbout: () => ({ data: shortened(dataFolder), log: shortened(logFile(dataFolder)) }),
    showPlace: async (from, { place }) => {
      if (!isAsked(from, performance.now())) throw nobodyAsked
      const failed = await shell.openPath(place === 'data' ? dataFolder : logFile(dataFolder))
      if (failed !== '') throw new CallRefused('not-shown', label(failed, MAX_MESSAGE_LETTERS))
      return {}
    },
    tellArrivals: (from, { arrivals: count }) => {
      arrivals.tell(from, count)
      return {}
    },
    copyText: (_from, { text }) => {
      clipboard.writeText(text)
      return {}
    },
    reportError: (_from, { message, where }) => {
      log.error(`The window reports (${where}): ${message}`)
      return {}
    },
  }
}

const noSample: OpenOutcome = {
  kind: 'refused',
  reason: { code: 'no-sample', message: 'The sample could not be copied.' },
}

const nobodyAsked = new CallRefused('nobody-asked', 'A link opens after a click or a key, one for each.')

const told = [() => true, () => false] as const

function openRecent(windows: Windows, store: SettingsStore, from: OpenWindow, id: string): Promise<OpenOutcome> {
  const root = store.rootOf(id)
  if (root === null) throw new CallRefused('not-a-recent', 'That folder is not in the list any more.')
  return windows.openIn(from, root)
}

async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'], title: 'Open folder' })
  return filePaths[0] ?? null
}

function platform(): 'darwin' | 'win32' | 'linux' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
