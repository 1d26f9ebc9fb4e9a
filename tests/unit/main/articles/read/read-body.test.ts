import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readBody } from '../../../../../src/main/articles/read/read-body'

const root = mkdtempSync(join(tmpdir(), 'copydesk-body-'))
mkdirSync(join(root, '_news'))
const bodyOf = async (text: string | Buffer): Promise<string | null> => {
  writeFileSync(join(root, '_news/a.md'), text)
  return (await readBody(root, '_news/a.md')).body
}

it.each([
  ['YAML', '---\r\ntitle: A\r\n---\r\nBody.\r\n', 'Body.\r\n'],
  ['TOML', '+++\ntitle = "A"\n+++\nBody.\n', 'Body.\n'],
  ['JSON', '{ "title": "A" }\nBody.\n', '\nBody.\n'],
  ['none', 'Body.\n', 'Body.\n'],
  ['no body', '---\ntitle: A\n---', ''],
])('the body below front matter of %s is read as it is', async (_, text, body) => {
  expect(await bodyOf(text)).toBe(body)
})

it('what can’t be taken apart, isn’t text or isn’t there has none', async () => {
  expect(await bodyOf('---\ntitle: [A\n---\nBody.\n')).toBeNull()
  expect(await bodyOf(Buffer.from([0xff, 0xfe, 0x00, 0x41]))).toBeNull()
  expect(await readBody(root, '_news/gone.md')).toEqual({ body: null })
  symlinkSync('/etc/hostname', join(root, '_news/out.md'))
  expect(await readBody(root, '_news/out.md')).toEqual({ body: null })
})
