import type { JSHandle, Locator, Page } from '@playwright/test'

/** Files, by their names, as the system hands them over. */
export function dataOf(page: Page, files: Readonly<Record<string, Buffer>>): Promise<JSHandle<DataTransfer>> {
  const given = Object.entries(files).map(([name, bytes]) => ({ name, base64: bytes.toString('base64') }))
  return page.evaluateHandle((named) => {
    const data = new DataTransfer()
    for (const { name, base64 } of named) {
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name))
    }
    return data
  }, given)
}

/** Drags files onto a place and lets them go there. */
export async function drop(onto: Locator, files: Readonly<Record<string, Buffer>>): Promise<void> {
  const dataTransfer = await dataOf(onto.page(), files)
  for (const event of ['dragenter', 'dragover', 'drop']) await onto.dispatchEvent(event, { dataTransfer })
}

/** Drops files and folders of this computer, by their paths, on the window as the system does. */
export async function dropPaths(page: Page, paths: readonly string[], at = { x: 700, y: 400 }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await session.detach()
}
