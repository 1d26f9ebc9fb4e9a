import { type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { OpenOutcome, Settings } from '../../shared/ipc/contract'
import type { WindowPictures } from '../images/window-pictures'
import { isAsked } from '../lifecycle/menu/input'
import type { OpenWindow, Windows } from '../lifecycle/windows'
import type { Log } from '../log'
import { externalLink } from '../security/policy'
import type { SettingsStore } from '../settings/store'
import { choosePicture } from '../workspace/pictures/added/choose-picture'
import type { WorkspaceService } from '../workspace/service'
import { CallRefused, type Channels } from './handle'

export interface ChannelOptions {
  readonly version: string
  readonly windows: Windows
  readonly store: SettingsStore
  readonly log: Log
  /** Prepares the sample's copy and gives its folder. */
  readonly sample: () => Promise<string>
  readonly pictures: WindowPictures
  readonly settingsChanged: (settings: Settings) => void
}

/** What each call of the contract does, in the contract's order. */
export function makeChannels({
  version,
  windows,
  store,
  log,
  sample,
  pictures,
  settingsChanged,
}: ChannelOptions): Channels<OpenWindow> {
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
    openSample: async (from) => windows.openIn(from, await sample()),
    openRecent: (from, { id }) => openRecent(windows, store, from, id),
    leftWorkspace: (from, { workspace, unkept }) => {
      if (from.workspace?.info.id === workspace) from.hasLeft?.(unkept)
      return {}
    },
    forgetRecent: (_from, { id }) => {
      store.forget(id)
      return store.recents()
    },

    runQuery: (from, request) => own(from, request.workspace).runQuery(request),
    readRows: (from, request) => own(from, request.workspace).readRows(request),
    findRow: (from, request) => own(from, request.workspace).findRow(request),
    listValues: (from, request) => own(from, request.workspace).listValues(request),
    readLengths: (from, request) => own(from, request.workspace).readLengths(request),
    listPaths: (from, request) => own(from, request.workspace).listPaths(request),
    readNames: (from, request) => own(from, request.workspace).readNames(request),
    appendArrivals: (from, request) => own(from, request.workspace).appendArrivals(request),
    readFacets: (from, request) => own(from, request.workspace).readFacets(request),
    suggestQuery: (from, request) => own(from, request.workspace).suggestQuery(request),
    readStory: (from, request) => own(from, request.workspace).readStory(request),

    readImageUses: (from, request) => own(from, request.workspace).readImageUses(request),
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
    answerPictures: (from, request) => own(from, request.workspace).answerPictures(request),

    addPicture: (from, request) => own(from, request.workspace).addPicture(request),
    choosePicture: (from, request) => {
      const workspace = own(from, request.workspace)
      return choosePicture(from.window, (bytes) => workspace.addPicture({ ...request, bytes }))
    },

    openArticle: (from, request) => {
      const workspace = own(from, request.workspace)
      from.shown = request.path
      return workspace.openArticle(request)
    },
    findMoved: (from, request) => own(from, request.workspace).findMoved(request),
    readOlder: (from, request) => own(from, request.workspace).readOlder(request),
    closeArticle: (from, request) => {
      if (from.shown === request.path) from.shown = null
      return own(from, request.workspace).closeArticle(request)
    },
    saveArticle: (from, request) => own(from, request.workspace).saveArticle(request),
    writeAgain: (from, request) => own(from, request.workspace).writeAgain(request),
    changeArticle: (from, request) => own(from, request.workspace).changeArticle(request),
    planChange: (from, request) => own(from, request.workspace).planChange(request),
    runChange: (from, request) => own(from, request.workspace).runChange(request),
    cancelJob: (from, request) => own(from, request.workspace).cancelJob(request),
    undoAction: (from, request) => own(from, request.workspace).undoAction(request),
    readToday: (from, request) => own(from, request.workspace).readToday(request),
    answerInbox: (from, request) => own(from, request.workspace).answerInbox(request),
    changeViews: (from, request) => own(from, request.workspace).changeViews(request),

    keepDraft: (from, request) => own(from, request.workspace).keepDraft(request),
    readDraft: (from, request) => own(from, request.workspace).readDraft(request),
    dropDraft: (from, request) => own(from, request.workspace).dropDraft(request),
    keepUnchosen: (from, request) => own(from, request.workspace).keepUnchosen(request),
    listUnchosen: (from, request) => own(from, request.workspace).listUnchosen(request),
    readUnchosen: (from, request) => own(from, request.workspace).readUnchosen(request),

    openLink: async (from, { url }) => {
      if (!isAsked(from, performance.now())) throw nobodyAsked
      const link = externalLink(url)
      if (link.kind === 'refused') throw new CallRefused(link.code, link.message)
      from.gesture = { ...from.gesture, spent: true }
      return { opened: await shell.openExternal(link.href).then(...told) }
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

const nobodyAsked = new CallRefused('nobody-asked', 'A link opens after a click or a key, one for each.')

const told = [() => true, () => false] as const

/** The workspace of the window that asks; naming another one is refused, whether it is open or not. */
function own(from: OpenWindow, id: string): WorkspaceService {
  if (from.workspace?.info.id !== id)
    throw new CallRefused('not-your-workspace', 'This window shows another folder now.')
  return from.workspace
}

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
