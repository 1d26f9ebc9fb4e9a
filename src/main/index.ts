import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, ipcMain } from 'electron'
import { reasonOf } from './files/reason'
import { openPictures } from './images/open-pictures'
import { serveImages } from './images/protocol'
import { routed, serveCalls } from './ipc/handle'
import { makeWindowCalls } from './ipc/window-calls'
import { ArrivalSigns } from './lifecycle/arrivals'
import { closeGently } from './lifecycle/closing'
import { keepFocusAfterAlt } from './lifecycle/menu/alt-key'
import { openFieldMenus } from './lifecycle/menu/context-menu'
import { noteInput } from './lifecycle/menu/input'
import { applySettings, installMenu } from './lifecycle/menu/install-menu'
import { workspaceArgument } from './lifecycle/start/arguments'
import { settleDataFolder } from './lifecycle/start/data-folder'
import { firstFolder } from './lifecycle/start/first-folder'
import { focusOnSecondStart, isFirstInstance } from './lifecycle/start/instance'
import { recoverFromCrashes } from './lifecycle/start/recover'
import { prepareSample, sampleFolder, shareRun } from './lifecycle/start/sample'
import { notifySystem, signSystem } from './lifecycle/system-signs'
import { rescanAfterAbsence, rescanAfterSleep } from './lifecycle/wake'
import { type OpenWindow, Windows } from './lifecycle/windows'
import { type Log, logFaults, startLog } from './log'
import { darkroomHost, pageSource } from './security/policy'
import {
  fetchNoDictionaries,
  protectContents,
  protectSession,
  registerSchemes,
  sandboxEverything,
} from './security/protections'
import { openSettings } from './settings/store'
import { Spelling } from './spelling/spelling'

// Files are files here: what is named like an archive of Electron's is none to enter, and no call has to look whether it is.
process.noAsar = true

const built = import.meta.dirname
const source = pageSource(process.env.ELECTRON_RENDERER_URL, app.isPackaged)
const named = workspaceArgument(process.argv, { defaultApp: process.defaultApp === true, cwd: process.cwd() })
const { folder: dataFolder, notice: elsewhere } = settleDataFolder()

if (isFirstInstance(named)) {
  const log = startLog(dataFolder)
  logFaults(log)
  sandboxEverything()
  fetchNoDictionaries()
  registerSchemes()
  protectContents(source, log)
  // Not awaited at the top level: Electron holds `ready` until this module is through.
  void app
    .whenReady()
    .then(() => start(log))
    .catch((error) => {
      log.error('Copydesk could not start', error)
      app.exit(1)
    })
} else {
  app.quit()
}

async function start(log: Log): Promise<void> {
  // Who asks twice at once gets the one copy.
  const sample = shareRun(() => prepareSample(join(app.getAppPath(), 'examples/newsroom'), dataFolder))

  const workspaceOf = (contentsId: number): string | null =>
    pictures.darkroom.isIts(contentsId) ? darkroomHost : (windows.byContents(contentsId)?.workspace?.info.id ?? null)
  const { protocol } = await protectSession(join(built, '../renderer'), source, log, workspaceOf)

  const { store, notice } = openSettings(dataFolder, new Date(), oncePerRun(settingsNotWritten))
  const notices = [elsewhere, notice].filter((one) => one !== null)
  for (const { message } of notices) log.warn(message)
  const spelling = new Spelling({
    program: pathToFileURL(join(built, 'spelling.mjs')),
    folder: join(app.getPath('sessionData'), 'Dictionaries'),
    platform: process.platform,
    log: (message) => log.warn(message),
  })
  const windows: Windows = new Windows({
    store,
    dataFolder,
    isStandIn: elsewhere !== null,
    sampleFolder: sampleFolder(dataFolder),
    worker: { url: pathToFileURL(join(built, 'library.mjs')) },
    preload: join(built, '../preload/index.cjs'),
    source,
    log,
    made: (entry: OpenWindow) => {
      noteInput(entry)
      recoverFromCrashes(entry, log)
      closeGently(entry, { windows, store, flush: () => Promise.all([store.flush(), pictures.flush()]), log })
      rescanAfterAbsence(entry)
      keepFocusAfterAlt(entry.window)
      openFieldMenus(entry, windows)
      entry.window.on('closed', () => {
        pictures.keepOnly(workspaceOf)
        arrivals.show()
      })
    },
    changed: () => {
      installMenu(menu)
      pictures.keepOnly(workspaceOf)
    },
  })
  const pictures = openPictures({
    dataFolder,
    program: join(built, 'pictures.mjs'),
    limit: () => store.settings().pictureCacheMb * 1_000_000,
    tell: (window, event) => windows.tell(window, event),
    log,
  })
  const menu = { windows, store, development: source.devServer !== null }

  const arrivals = new ArrivalSigns({
    windows,
    store,
    notify: notifySystem,
    now: () => performance.now(),
    sign: signSystem,
  })
  serveImages(protocol, {
    rootOf: (workspace) => windows.rootOf(workspace),
    outside: pictures.ofWindows,
    darkroom: pictures.darkroom,
  })
  serveCalls(ipcMain, {
    calls: routed(
      makeWindowCalls({
        version: app.getVersion(),
        windows,
        store,
        log,
        sample,
        pictures: pictures.ofWindows,
        spelling,
        arrivals,
        dataFolder,
        settingsChanged: (settings) => applySettings(settings, menu),
      }),
    ),
    source,
    windowOf: (contentsId) => windows.byContents(contentsId),
    checkResponses: !app.isPackaged,
    log,
  })
  installMenu(menu)
  applySettings(store.settings(), menu)
  rescanAfterSleep(windows)
  focusOnSecondStart(windows)

  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => pictures.close())
  windows.add(await firstFolder(named, store), notices)

  function settingsNotWritten(error: unknown): void {
    log.error('Settings not written', error)
    const message = `Your settings can’t be written: ${reasonOf(error).message} They hold for this run.`
    for (const entry of windows.all()) windows.tell(entry, { kind: 'notice', notice: { code: 'settings', message } })
  }
}

/** What fails once fails with every change. */
function oncePerRun(say: (error: unknown) => void): (error: unknown) => void {
  let isSaid = false
  return (error) => {
    if (!isSaid) say(error)
    isSaid = true
  }
}
