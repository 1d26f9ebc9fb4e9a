import { createHash } from 'node:crypto'

/** What a file holds, as 64 hex digits. Only this decides whether a file changed: time and size survive many changes. */
export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
