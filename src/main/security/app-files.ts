import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, sep } from 'node:path'
import { appHost, contentSecurityPolicy } from './policy'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * The file of an app:// address below `folder`, or null: another host, an unknown type, or a path that leads outside.
 * The path is decoded once, as the server of a web page would.
 */
export function appFile(url: string, folder: string): { readonly path: string; readonly type: string } | null {
  if (!URL.canParse(url)) return null
  const { host, pathname } = new URL(url)
  const asked = decode(pathname)
  const type = types[extname(pathname).toLowerCase()]
  if (host !== appHost || type === undefined || asked === null) return null
  const path = join(folder, asked)
  const inside = relative(folder, path)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null
  return { path, type }
}

function decode(pathname: string): string | null {
  try {
    const text = decodeURIComponent(pathname)
    return text.includes('\0') || text.includes('\\') ? null : text
  } catch {
    return null
  }
}

/** Answers one app:// request from `folder`; 404 for whatever isn't a file of the app. */
export async function answerAppRequest(url: string, folder: string): Promise<Response> {
  const file = appFile(url, folder)
  const bytes = file && (await readFile(file.path).catch(() => null))
  if (!file || !bytes) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  })
}
