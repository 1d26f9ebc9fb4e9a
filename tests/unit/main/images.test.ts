import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pictureType, readPicture } from '../../../src/main/images/bytes/picture'
import { answerImageRequest, type ImageSources } from '../../../src/main/images/protocol'
import { MAX_PICTURE_BYTES } from '../../../src/shared/pictures/limits'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const png = bytes('\x89PNG\r\n\x1a\nrest')

const place = mkdtempSync(join(tmpdir(), 'copydesk-images-'))
const root = join(place, 'workspace')
mkdirSync(join(root, 'assets'), { recursive: true })
writeFileSync(join(root, 'assets/a b.png'), png)
writeFileSync(join(root, 'assets/text.png'), 'just text')
writeFileSync(join(root, 'assets/huge.png'), png)
truncateSync(join(root, 'assets/huge.png'), MAX_PICTURE_BYTES + 1)
writeFileSync(join(place, 'secret.png'), png)
mkdirSync(join(root, '.git'))
writeFileSync(join(root, '.git/a.png'), png)
symlinkSync(join(place, 'secret.png'), join(root, 'assets/link.png'))
symlinkSync(join(root, 'assets/a b.png'), join(root, 'inside.png'))

describe('pictureType', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['GIF87a', 'image/gif'],
    ['RIFF\0\0\0\0WEBP', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['RIFF\0\0\0\0WAVE', null],
    ['\0\0\0\x20ftypmp42', null],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['\x89PN', null],
    ['', null],
  ])('%j', (head, type) => {
    expect(pictureType(bytes(head))).toBe(type)
  })
})

describe('readPicture', () => {
  test('reads a picture inside, with and without a leading slash, and over a link that stays inside', async () => {
    for (const path of ['assets/a b.png', '/assets/a b.png', '//assets/a b.png', 'inside.png']) {
      expect(await readPicture(root, path), path).toEqual({ bytes: new Uint8Array(png), type: 'image/png' })
    }
  })

  test.each([
    'assets/a%20b.png',
    '/assets/a%20b.png?v=2',
    'assets/a b.png#x',
    'assets/a b.png?a=/b',
    '%61ssets/a%20b.png',
  ])('reads what an address means: %s', async (path) => {
    expect(await readPicture(root, path)).toEqual({ bytes: new Uint8Array(png), type: 'image/png' })
  })

  test('a file that is called as an address is written comes first', async () => {
    const gif = bytes('GIF89a')
    for (const name of ['100%25.png', 'c.png?v=2']) writeFileSync(join(root, name), gif)
    for (const name of ['100%.png', 'c.png']) writeFileSync(join(root, name), png)
    expect(await readPicture(root, '/100%25.png')).toMatchObject({ type: 'image/gif' })
    expect(await readPicture(root, '/c.png?v=2')).toMatchObject({ type: 'image/gif' })
    expect(await readPicture(root, '/100%.png')).toMatchObject({ type: 'image/png' })
    expect(await readPicture(root, '/c.png?v=3')).toMatchObject({ type: 'image/png' })
  })

  test.each([
    '../secret.png',
    'assets/../../secret.png',
    'assets/link.png',
    'assets/text.png',
    'assets/huge.png',
    'assets',
    '',
    '/',
    'none.png',
    'assets\\a b.png',
    'assets/a b.png\0.png',
    '%2e%2e/secret.png',
    '..%2fsecret.png',
    '%2E%2E%2Fsecret.png?v=2',
    'assets/%2e%2e/%2e%2e/secret.png',
    '../secret.png?v=2',
    '%2fetc/../../secret.png',
    'assets/link%2epng',
    'assets/link.png#x',
    '%2egit/a.png',
    '%2e/.git/a.png',
    'assets%5ca b.png',
    'assets/a b.png%00.png',
    '%252e%252e/secret.png',
    encodeURIComponent(join(place, 'secret.png')),
    '?',
    '%2f',
    join(place, 'secret.png'),
  ])('%j is not shown', async (path) => {
    expect(await readPicture(root, path)).toBeNull()
  })
})

describe('answerImageRequest', () => {
  const rootOf = (id: string) => (id === 'abcdefgh' ? root : null)
  const id = '0123456789abcdef0123456789abcdef'
  const gone = { kind: 'gone', status: 404, since: 1, at: 1 } as const
  const sources: ImageSources = {
    rootOf,
    outside: {
      read: async (workspace, of, size) =>
        workspace !== 'abcdefgh' || of !== id ? null : size === 'row' ? { bytes: png, type: 'image/webp' } : gone,
    },
    darkroom: { answer: (path) => new Response(path) },
  }
  const ask = (url: string) => answerImageRequest(url, sources)

  test('a picture from outside is known by its id; one that can’t be had is drawn, with 200', async () => {
    const answer = await ask(`copydesk-image://abcdefgh/~outside/${id}/row?7`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
    // Opened as a document it could load and run nothing, whatever its bytes are.
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const drawn = await ask(`copydesk-image://abcdefgh/~outside/${id}/card?7`)
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
    expect(await drawn.text()).toContain('Gone since 1 January')
  })

  test('the darkroom is asked for what it works on', async () => {
    expect(await (await ask('copydesk-image://darkroom/3')).text()).toBe('/3')
  })

  test('answers with the type that the bytes have', async () => {
    // As a file is called, and as the window hands on an address that is encoded itself.
    for (const path of ['assets/a%20b.png', 'assets/a%2520b.png%3Fv%3D2%23x']) {
      const answer = await ask(`copydesk-image://abcdefgh/${path}`)
      expect(answer.headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(png)
    }
  })

  test.each([
    'copydesk-image://abcdefgh/none.png',
    'copydesk-image://abcdefgh/..%2fsecret.png',
    'copydesk-image://abcdefgh/%252e%252e%252fsecret.png',
    `copydesk-image://abcdefgh/%257eoutside/${id}/row`,
    'copydesk-image://abcdefgh/%E0%A4',
    'copydesk-image://someoneelse/assets/a%20b.png',
    'copydesk-image://abcdefgh/~outside/00000000000000000000000000000000/row',
    'copydesk-image://abcdefgh/~outside/https%3A%2F%2Fa.example%2F/row',
    'copydesk-image://someoneelse/~outside/0123456789abcdef0123456789abcdef/row',
  ])('%s is a drawn pixel, never an error', async (url) => {
    const answer = await ask(url)
    const drawn = Buffer.from(await answer.arrayBuffer())
    expect(answer.status).toBe(200)
    expect(pictureType(drawn)).toBe('image/png')
    expect(drawn.readUInt32BE(16)).toBe(1)
    expect(drawn.equals(png)).toBe(false)
  })
})
