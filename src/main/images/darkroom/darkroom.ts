import { type WebContents, WebContentsView } from 'electron'
import { mediaTypes } from '../../../shared/pictures/look'
import { darkroomHost, imageScheme } from '../../security/policy'
import { safeWebPreferences } from '../../security/web-preferences'
import { within } from '../../within'
import { MAX_PIXELS, MAX_SIDE_PIXELS } from '../bytes/media-type'
import type { Picture } from '../bytes/picture'
import { type Box, copiesIn, develop, type Order } from './develop'

const PAGE = `${imageScheme}://${darkroomHost}/`

/** A picture that takes longer to draw is none that is shown. */
const DEVELOP_MS = 5_000
/** Enough for a drawing that fills a large screen. */
const MAX_DRAWN_SIDE_PIXELS = 4_000
/** A page keeps what it drew, some MB a picture: after so many of them its process gives way to a new one. */
const MAX_PICTURES_A_PAGE = 50
/** How long an idle darkroom is kept. */
const IDLE_MS = 60_000

/**
 * Where pictures from outside are drawn for the first time: a page without a window, a preload or a policy that lets it do
 * anything, in a sandboxed process of its own. What breaks a decoder breaks that one. Begun with the first picture.
 */
export class Darkroom {
  /** Held for its contents: they go with it where nobody holds it. */
  private view: WebContentsView | null = null
  private readonly works = new Map<string, Picture>()
  private last = 0
  private turn: Promise<unknown> = Promise.resolve()
  private idle: ReturnType<typeof setTimeout> | undefined

  /** Whether these web contents are the darkroom's. */
  isIts(contentsId: number): boolean {
    return this.view?.webContents.id === contentsId
  }

  /** What the darkroom's page loads: itself, or the picture that it works on. */
  answer(path: string): Response {
    const policy = "default-src 'none'; img-src 'self'"
    const work = this.works.get(path.slice(1))
    if (work === undefined) {
      const headers = { 'content-type': 'text/html', 'content-security-policy': policy }
      return new Response('<!doctype html><title>Pictures</title>', { headers })
    }
    const headers = { 'content-type': work.type, 'content-security-policy': policy, 'cache-control': 'no-store' }
    return new Response(new Uint8Array(work.bytes), { headers })
  }

  /** Smaller copies (WebP) of a picture, null for one that would be no smaller; null where it can't be drawn. */
  develop(picture: Picture, boxes: readonly Box[]): Promise<(Uint8Array | null)[] | null> {
    const next = this.turn.then(() => this.developOnce(picture, boxes)).catch(() => null)
    this.turn = next
    return next
  }

  close(): void {
    clearTimeout(this.idle)
    this.view?.webContents.close()
    this.view = null
  }

  private async developOnce(picture: Picture, boxes: readonly Box[]): Promise<(Uint8Array | null)[] | null> {
    clearTimeout(this.idle)
    this.last += 1
    const work = String(this.last)
    this.works.set(work, picture)
    try {
      const { webContents } = this.view ?? (await this.begin())
      const order: Order = {
        address: `${PAGE}${work}`,
        boxes,
        isDrawing: picture.type === mediaTypes.svg,
        maxSide: MAX_SIDE_PIXELS,
        maxArea: MAX_PIXELS,
        maxDrawnSide: MAX_DRAWN_SIDE_PIXELS,
      }
      const drawn = webContents.executeJavaScript(`(${develop.toString()})(globalThis, ${JSON.stringify(order)})`).then(
        (answer: unknown) => ({ copies: copiesIn(answer, boxes.length) }),
        () => ({ copies: null }),
      )
      const outcome = await unlessGone(webContents, within(DEVELOP_MS, drawn))
      // It hangs or fell over this picture: the next one has a new page.
      if (outcome === null || this.last % MAX_PICTURES_A_PAGE === 0) this.close()
      return outcome?.copies ?? null
    } finally {
      this.works.delete(work)
      this.idle = setTimeout(() => this.close(), IDLE_MS)
    }
  }

  private async begin(): Promise<WebContentsView> {
    const { preload: _none, ...preferences } = safeWebPreferences('')
    const view = new WebContentsView({ webPreferences: { ...preferences, backgroundThrottling: false } })
    this.view = view
    // Also between two pictures: the next one shall not meet a page that fell over this one.
    view.webContents.once('render-process-gone', () => {
      if (this.view === view) this.close()
    })
    await view.webContents.loadURL(PAGE)
    return view
  }
}

/** What a promise gives, or null where the page falls first. */
async function unlessGone<T>(contents: WebContents, promise: Promise<T>): Promise<T | null> {
  let fall: () => void = () => undefined
  const gone = new Promise<null>((resolve) => {
    fall = () => resolve(null)
    contents.once('render-process-gone', fall)
  })
  return Promise.race([promise, gone]).finally(() => contents.off('render-process-gone', fall))
}
