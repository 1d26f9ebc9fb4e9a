import { app, protocol, type Session, session, type WebContents } from 'electron'
import type { Log } from '../log'
import { answerAppRequest } from './app-files'
import { appScheme, imageScheme, insteadOf, isOurPage, mayRequest, type PageSource } from './policy'

/** Before `ready`: the sandbox for all renderers. Started with --no-sandbox (as root) it would strip the flag from the children, which then crash in a loop. */
export function sandboxEverything(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

/** Before `ready`: our two schemes behave like https (origins, fetch, secure context). */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: imageScheme, privileges: { standard: true, secure: true } },
  ])
}

/** Nobody can listen there: what Chromium would send to anywhere without asking the session (WebRTC by TCP) ends here. */
const NOWHERE = { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:0', proxyBypassRules: '<-loopback>' } as const

/**
 * After `ready`: the app page from `folder`, no permissions, no downloads, no requests to anywhere else, and pictures only
 * of the workspace that a window shows (`workspaceOf` its web contents).
 */
export async function protectSession(
  folder: string,
  source: PageSource,
  log: Log,
  workspaceOf: (contentsId: number) => string | null,
): Promise<Session> {
  const own = session.defaultSession
  if (source.devServer === null) await own.setProxy(NOWHERE)
  own.protocol.handle(appScheme, (request) => answerAppRequest(request.url, folder))
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest(({ url, webContentsId }, answer) => {
    const cancel = !mayRequest(url, source)
    if (cancel) log.warn(`A request was refused: ${url.slice(0, 200)}`)
    const instead = insteadOf(url, webContentsId === undefined ? null : workspaceOf(webContentsId))
    answer(instead === null ? { cancel } : { redirectURL: instead })
  })
  return own
}

/** Chromium connects to no such port, so what it would fetch from here it doesn't have. */
const NO_SERVER = 'http://127.0.0.1:1/'

/**
 * Before `ready`: no session has a language until one is asked for whose dictionary is there (Spelling), for Chromium would fetch that of
 * each from its maker's server, whether a page may check spelling or not. macOS has its own.
 */
export function fetchNoDictionaries(): void {
  app.on('session-created', (created) => {
    if (process.platform !== 'darwin') created.setSpellCheckerDictionaryDownloadURL(NO_SERVER)
    created.setSpellCheckerLanguages([])
  })
}

/** For every web contents there will ever be: no navigation, no windows, no webviews, no datagrams. */
export function protectContents(source: PageSource, log: Log): void {
  const guard = (contents: WebContents): void => {
    const refuse = (event: { preventDefault: () => void }, url: string, what: string): void => {
      // In development the server's client reloads the page by navigating to it.
      if (source.devServer !== null && isOurPage(url, source)) return
      event.preventDefault()
      log.warn(`${what} was refused: ${url.slice(0, 200)}`)
    }
    // Neither the page's policy nor the session's requests know of what WebRTC sends.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(({ url }) => {
      log.warn(`A new window was refused: ${url.slice(0, 200)}`)
      return { action: 'deny' }
    })
    contents.on('will-navigate', (event) => refuse(event, event.url, 'A navigation'))
    contents.on('will-frame-navigate', (event) => refuse(event, event.url, 'A navigation in a frame'))
    contents.on('will-redirect', (event) => refuse(event, event.url, 'A redirect'))
    contents.on('will-attach-webview', (event) => refuse(event, '', 'A webview'))
  }
  app.on('web-contents-created', (_event, contents) => guard(contents))
}
