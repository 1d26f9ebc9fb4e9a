// Starts the built app and photographs its window.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { inProject, projectFolder } from '../steps/run.mjs'

const sizes = { wide: [1440, 900], narrow: [1024, 700] }
export const pictures = inProject('out', 'tour')

function runtime() {
  if (process.env.COPYDESK_ELECTRON) return process.env.COPYDESK_ELECTRON
  const output = execFileSync(process.execPath, [inProject('scripts', 'electron-path.mjs')], { encoding: 'utf8' })
  return output.trim().split('\n').at(-1)
}

/** The window over the sample's copy in this data folder. */
export async function start(data) {
  const root = process.platform === 'linux' && process.getuid?.() === 0
  const app = await electron.launch({
    executablePath: runtime(),
    args: [...(root ? ['--no-sandbox'] : []), projectFolder],
    env: { ...process.env, COPYDESK_DATA: data },
    chromiumSandbox: !root,
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(15_000)
  return { app, page }
}

/** Photographs one screen in both themes and both sizes: 01-library.png, 01-library-dark.png, 01-library-1024.png … */
export async function photograph({ app, page }, name) {
  for (const [size, ending] of [
    [sizes.wide, ''],
    [sizes.narrow, '-1024'],
  ]) {
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      // Fonts, pictures and the new width settle.
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(pictures, `${name}${theme === 'dark' ? '-dark' : ''}${ending}.png`) })
    }
  }
  await app.evaluate(({ BrowserWindow }, [width, height]) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, sizes.wide)
  await page.emulateMedia({ colorScheme: 'light' })
}
