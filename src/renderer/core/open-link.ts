import { call } from './client'
import { alert } from './session'

/** Opens an address in the browser; where that can't be done it is said. */
export async function openLink(url: string): Promise<void> {
  try {
    const { opened } = await call('openLink', { url })
    if (!opened) alert('The browser did not open this address')
  } catch (error) {
    alert((error as Error).message)
  }
}
