import { app, Notification, nativeImage } from 'electron'
import { counted } from '../../shared/numbers'
import type { Counted } from './arrivals'

/** A dot of the accent's colour, 16 px wide, for the taskbar of Windows: it shows pictures alone. */
function dot(): Electron.NativeImage {
  const size = 16
  const pixels = Buffer.alloc(size * size * 4)
  for (let at = 0; at < size * size; at += 1) {
    const [x, y] = [(at % size) - 7.5, Math.floor(at / size) - 7.5]
    // Blue, green, red, opaque.
    if (x * x + y * y < 49) pixels.set([0xc9, 0x59, 0x2b, 0xff], at * 4)
  }
  return nativeImage.createFromBitmap(pixels, { width: size, height: size })
}

/** The number on the dock; on the taskbar of Windows a dot at each window that has some. */
export function signSystem(open: readonly Counted[]): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(open.reduce((sum, { arrivals }) => sum + arrivals, 0))
    return
  }
  for (const { window, arrivals } of open) {
    window.setOverlayIcon(arrivals === 0 ? null : dot(), counted(arrivals, 'new article'))
  }
}

/** A notice of the system, where there is one. */
export function notifySystem(title: string, body: string, open: () => void): void {
  if (!Notification.isSupported()) return
  const notice = new Notification({ title, body, silent: true })
  notice.on('click', open)
  notice.show()
}
