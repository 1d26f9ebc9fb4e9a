import { MAX_ADDRESS_LETTERS } from '../../../shared/text/address'

/**
 * The one spelling by which a picture on a server is asked for and kept: without a fragment, a name or a password. Null: it
 * isn't on the web (`ftp:`, `file:`), or no address at all.
 */
export function webPicture(address: string): string | null {
  const whole = address.trim().replace(/^\/\//, 'https://')
  if (whole.length > MAX_ADDRESS_LETTERS || !URL.canParse(whole)) return null
  const url = new URL(whole)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  url.hash = ''
  url.username = ''
  url.password = ''
  return url.href
}
