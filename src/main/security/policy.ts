/** The app page has its own scheme and host; nothing is ever loaded from file://. */
export const appScheme = 'app'
export const appHost = 'copydesk'
export const imageScheme = 'copydesk-image'
/** The host under which the darkroom loads what it works on; no window may ask there. */
export const darkroomHost = 'darkroom'
export const appPage = `${appScheme}://${appHost}/index.html`

/** What the page may load: itself, data: pictures, and pictures that main hands out. Inline styles are Mantine's. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: ${imageScheme}:`,
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Where the page comes from: our own scheme, or in development the address of electron-vite's server. */
export interface PageSource {
  readonly page: string
  /** `http://localhost:5173` in development, else null. */
  readonly devServer: string | null
}

/** `url` is electron-vite's ELECTRON_RENDERER_URL; a packaged app ignores it. */
export function pageSource(url: string | undefined, packaged: boolean): PageSource {
  if (!url || packaged) return { page: appPage, devServer: null }
  return { page: url, devServer: new URL(url).origin }
}

/** Whether an address is our page or a part of it. */
export function isOurPage(url: string, source: PageSource): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, origin } = new URL(url)
  if (source.devServer !== null) return origin === source.devServer
  return protocol === `${appScheme}:` && host === appHost
}

/** Whether a request may leave a renderer at all; everything else is cancelled before it starts. */
export function mayRequest(url: string, source: PageSource): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if (protocol === `${appScheme}:`) return host === appHost
  if (protocol === `${imageScheme}:` || protocol === 'data:') return true
  if (source.devServer === null) return false
  return protocol === 'devtools:' || host === new URL(source.devServer).host
}

/** Asked for instead of another folder's picture: main answers it with its placeholder. */
const noPicture = `${imageScheme}://none/`

/** The address to load instead of this one, where a window asks for a picture of another workspace than its own; else null. */
export function insteadOf(url: string, workspace: string | null): string | null {
  if (!url.startsWith(`${imageScheme}:`) || url === noPicture) return null
  return URL.canParse(url) && new URL(url).host === workspace ? null : noPicture
}

export type ExternalLink =
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }

/**
 * The address to hand to the browser, written out by the URL parser: http and https only, and none with a user or a password,
 * because what stands before the @ reads like the host.
 */
export function externalLink(url: string): ExternalLink {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') {
    return { kind: 'refused', code: 'not-a-web-address', message: 'Only http and https addresses are opened.' }
  }
  if (parsed.username !== '' || parsed.password !== '') {
    const message = `This address leads to ${parsed.host}: what stands before the @ is no host. It was not opened.`
    return { kind: 'refused', code: 'hidden-host', message }
  }
  return { kind: 'link', href: parsed.href }
}
