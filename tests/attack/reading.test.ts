import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPicture } from '../../src/main/images/bytes/picture'
import { articleCard } from '../../src/shared/card/article-card'
import { contract } from '../../src/shared/ipc/contract'
import { isUsable, type Opened, openHostile, withFolder } from './hostile'
import { HONEST, honest, hostileFolder, letGo, pipe, put, SECRET, temporary } from './hostile-files'
import { full, Ledger, part, within } from './ledger'

const ledger = new Ledger('reading', import.meta.filename)
afterAll(() => ledger.close())

const MB = 1_000_000

/** Odd things with an article's name: how each is made, and by which reason it is refused (null: it is read). */
type Odd = readonly [name: string, make: (folder: string, file: string) => void, reason: string | null]
const outside = temporary('outside')
writeFileSync(join(outside, 'secret.md'), `---\ntitle: ${SECRET}\n---\n`)
const bytes = (...given: number[]) =>
  Buffer.from([...Buffer.from('---\ntitle: a'), ...given, ...Buffer.from('\n---\n')])
const write = (content: string | Buffer) => (_folder: string, file: string) => writeFileSync(file, content)
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')

const zoo: readonly Odd[] = [
  ['a pipe', (folder) => void pipe(folder, '_news/a pipe.md'), 'not-a-file'],
  ['a socket', (_folder, file) => void createServer().listen(file).unref(), 'not-a-file'],
  ['a device', (_folder, file) => execFileSync('mknod', [file, 'c', '1', '5']), 'not-a-file'],
  ['a link to a device', (_folder, file) => symlinkSync('/dev/zero', file), 'outside'],
  ['a link to a terminal', (_folder, file) => symlinkSync('/dev/tty', file), 'outside'],
  ['a link to memory', (_folder, file) => symlinkSync('/proc/self/mem', file), 'outside'],
  ['a link to the environment', (_folder, file) => symlinkSync('/proc/self/environ', file), 'outside'],
  ['a link outside', (_folder, file) => symlinkSync(join(outside, 'secret.md'), file), 'outside'],
  [
    'a link outside, relative',
    (_folder, file) => symlinkSync(`../../${outside.split('/').at(-1)}/secret.md`, file),
    'outside',
  ],
  ['a link to itself', (_folder, file) => symlinkSync(file, file), 'dead-link'],
  [
    'a link in a circle',
    (folder, file) => {
      symlinkSync('b link in a circle.md', file)
      symlinkSync('a link in a circle.md', join(folder, '_news/b link in a circle.md'))
    },
    'dead-link',
  ],
  ['a dead link', (_folder, file) => symlinkSync('no-such.md', file), 'dead-link'],
  ['a link to a folder', (_folder, file) => symlinkSync('.', file), 'not-an-article'],
  [
    'a chain of thirty links',
    (folder, file) => {
      for (let index = 0; index < 30; index += 1)
        symlinkSync(index === 0 ? HONEST.slice(6) : `chain-${index - 1}`, join(folder, `_news/chain-${index}`))
      symlinkSync('chain-29', file)
    },
    null,
  ],
  ['a folder', (_folder, file) => mkdirSync(file), 'folder'],
  ['a folder with an article', (folder) => put(folder, '_news/a folder with an article.md/inner.md', honest), 'folder'],
  ['an empty file', write(''), null],
  ['a byte over 5 MB', write(Buffer.alloc(5 * MB + 1, 'x')), 'too-large'],
  ['5 MB', write(Buffer.alloc(5 * MB, 'x')), null],
  [
    '10 GB of nothing',
    (_folder, file) => {
      writeFileSync(file, '')
      truncateSync(file, 10_000 * MB)
    },
    'too-large',
  ],
  ['NUL bytes', write(bytes(0)), 'binary'],
  ['only NUL bytes', write(Buffer.alloc(100_000)), 'binary'],
  ['UTF-16', write(utf16(honest)), 'not-utf8'],
  ['UTF-16, the other way', write(utf16(honest).swap16()), 'not-utf8'],
  ['UTF-32', write(Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0])), 'not-utf8'],
  ['Latin-1', write(bytes(0xe9)), 'not-utf8'],
  ['Shift JIS', write(bytes(0x93, 0xfa, 0x96, 0x7b)), 'not-utf8'],
  ['an overlong slash', write(bytes(0xc0, 0xaf)), 'not-utf8'],
  ['an overlong NUL', write(bytes(0xc0, 0x80)), 'not-utf8'],
  ['a surrogate as bytes', write(bytes(0xed, 0xa0, 0x80)), 'not-utf8'],
  ['a pair of surrogates as bytes', write(bytes(0xed, 0xa0, 0xbd, 0xed, 0xb2, 0xa3)), 'not-utf8'],
  ['beyond Unicode', write(bytes(0xf4, 0x90, 0x80, 0x80)), 'not-utf8'],
  ['half a letter at the end', write(Buffer.from([0x2d, 0xe2, 0x82])), 'not-utf8'],
  ['a byte that is none', write(bytes(0xff)), 'not-utf8'],
  ['a letter across a buffer', write(Buffer.concat([Buffer.alloc(512 * 1024 - 1, 'x'), Buffer.from('é')])), null],
  ['gzip', write(gzipSync(honest)), 'not-utf8'],
  ['a picture', write(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'not-utf8'],
  ['a program', write(readFileSync(process.execPath).subarray(0, 4_096)), 'not-utf8'],
  ['a pointer of Git LFS', write('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'), null],
  ['one line of 4.9 MB', write(`---\ntitle: one line\n---\n${'x'.repeat(4_900_000)}`), null],
  ['a million lines', write(`---\ntitle: lines\n---\n${'x\n'.repeat(1_000_000)}`), null],
  ['a script', (_folder, file) => writeFileSync(file, '#!/bin/sh\ntouch PWNED\n', { mode: 0o777 }), null],
  [
    'a second name of another file',
    (folder, file) => {
      put(folder, '_data/other.yml', 'a: 1\n')
      linkSync(join(folder, '_data/other.yml'), file)
    },
    null,
  ],
]

let zooAt: Opened
let zooFolder: string
beforeAll(async () => {
  zooFolder = hostileFolder()
  for (const [name, make] of zoo) make(zooFolder, join(zooFolder, `_news/${name}.md`))
  zooAt = await openHostile(zooFolder)
})
afterAll(() => zooAt.close())

test('each odd thing with an article’s name is listed with its reason, or read; nothing of it is waited for', async () => {
  const rows = await zooAt.rows()
  const { service, workspace } = zooAt
  for (const [name, , reason] of zoo) {
    await ledger.attempt(`${name} is listed`, () => {
      const card = rows.find(({ path }) => path === `_news/${name}.md`)?.card
      expect(card && articleCard.safeParse(card).success, 'a card').toBe(true)
      if (reason === null) expect(card?.broken).toBeNull()
      else expect(card?.broken?.code).toBe(reason)
    })
    await ledger.attempt(`${name} is opened`, async () => {
      const opened = await service.openArticle({ workspace, path: `_news/${name}.md` })
      expect(contract.openArticle.response.safeParse(opened).success, 'an answer').toBe(true)
      expect(opened.kind === 'refused' ? opened.reason.code : null).toBe(reason)
      expect(JSON.stringify(opened)).not.toContain(SECRET)
    })
    if (reason !== null) {
      await ledger.attempt(`${name} is not published`, async () => {
        const path = `_news/${name}.md`
        const outcome = await service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: true })
        expect(outcome.kind).toBe('refused')
      })
    }
  }
  await ledger.attempt('the honest article among all of them', () => isUsable(zooAt))
  await ledger.attempt('the secret is nowhere', () => {
    expect(JSON.stringify([rows, zooAt.events, zooAt.logs])).not.toContain(SECRET)
  })
})

/** Folders that an open must survive, with the honest article usable. */
interface Scene {
  readonly name: string
  readonly make: (folder: string) => void
  readonly check?: (at: Opened, folder: string) => Promise<void>
}

const pipes = [
  '.copydesk/decisions.jsonl',
  '.copydesk/.gitattributes',
  '.copydesk/views.yaml',
  '_config.yml',
  '_data/topics/a.yaml',
  '_data/organizations/a.md',
  '.git/HEAD',
  '.git/config',
]
const decide = async ({ service, workspace }: Opened): Promise<void> => {
  const outcome = await service.changeArticle({ workspace, path: HONEST, change: { kind: 'pass' }, replace: false })
  if (!['decided', 'refused'].includes(outcome.kind)) throw new Error(JSON.stringify(outcome))
}
const notice =
  (code: string) =>
  async ({ events, logs }: Opened) => {
    const said = events.some((event) => event.kind === 'notice' && event.notice.code === code)
    expect(said || logs.length > 0, 'it is said').toBe(true)
  }
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

const scenes: readonly Scene[] = [
  ...pipes.map((path) => ({
    name: `a pipe as ${path}`,
    make: (folder: string) => void pipe(folder, path),
    check: decide,
  })),
  ...[
    '.copydesk/decisions.jsonl',
    '.copydesk/views.yaml',
    '_config.yml',
    '_data/topics/a.yaml',
    '.copydesk/.gitattributes',
  ].map((path) => ({
    name: `a folder as ${path}`,
    make: (folder: string) => void mkdirSync(join(folder, path), { recursive: true }),
    check: decide,
  })),
  ...['.copydesk', '_data', '_data/topics', '_data/organizations', '.git'].map((path) => ({
    name: `a file as ${path}`,
    make: (folder: string) => put(folder, path, 'x'),
    check: decide,
  })),
  ...[
    '.copydesk/decisions.jsonl',
    '.copydesk/views.yaml',
    '_config.yml',
    '_data/topics/a.yaml',
    '_data/organizations/a.md',
  ].flatMap((path) => [
    { name: `NUL bytes as ${path}`, make: (folder: string) => put(folder, path, Buffer.alloc(10_000)), check: decide },
    { name: `noise as ${path}`, make: (folder: string) => put(folder, path, gzipSync('x'.repeat(9))), check: decide },
    {
      name: `a link outside as ${path}`,
      make: (folder: string) => {
        put(folder, path, '')
        rmSync(join(folder, path))
        symlinkSync(join(outside, 'secret.md'), join(folder, path))
      },
      check: async (at: Opened) => {
        await decide(at)
        expect(JSON.stringify([at.service.info, at.events, at.logs])).not.toContain(SECRET)
      },
    },
  ]),
  {
    name: 'a log with a line of 20 MB',
    make: (folder) => put(folder, '.copydesk/decisions.jsonl', `${'x'.repeat(20 * MB)}\n`),
    check: decide,
  },
  {
    name: 'a log of 200,000 lines',
    make: (folder) =>
      put(
        folder,
        '.copydesk/decisions.jsonl',
        many(
          200_000,
          (index) =>
            `{"path":"_news/${index}.md","url":null,"decision":"pass","at":"2026-06-13T12:43:00.000Z","by":"A"}\n`,
        ),
      ),
    check: decide,
  },
  {
    name: 'a log of odd lines',
    make: (folder) =>
      put(
        folder,
        '.copydesk/decisions.jsonl',
        [
          'null',
          '[]',
          '{}',
          '{"path":1}',
          '{"__proto__":{"polluted":1}}',
          '{"path":"_news/honest.md","decision":"publish; rm -rf"}',
          '"',
          '{"path":"../x.md","url":null,"decision":"pass","at":"2026-06-13T12:43:00.000Z","by":"A"}',
          `{"path":"${HONEST}","url":null,"decision":"pass","at":"+275760-09-13T00:00:00.000Z","by":"A"}`,
          `{"path":"${HONEST}","url":null,"decision":"pass","at":"never","by":"A"}`,
          '',
        ].join('\n'),
      ),
    check: decide,
  },
  {
    name: 'a log with a time at the end of all times',
    make: (folder) =>
      put(
        folder,
        '.copydesk/decisions.jsonl',
        `{"path":"${HONEST}","url":null,"decision":"pass","at":"+275760-09-13T00:00:00.000Z","by":"A"}\n`,
      ),
    check: decide,
  },
  {
    name: 'a bomb as _config.yml',
    make: (folder) =>
      put(
        folder,
        '_config.yml',
        many(
          9,
          (level) =>
            `a${level}: &a${level} [${
              level === 0
                ? 'lol'
                : Array(9)
                    .fill(`*a${level - 1}`)
                    .join(', ')
            }]\n`,
        ),
      ),
  },
  {
    name: 'a title of 4.9 MB in _config.yml',
    make: (folder) => put(folder, '_config.yml', `title: ${'x '.repeat(2_450_000)}`),
    check: async ({ service }) => expect(service.info.name.length).toBeLessThanOrEqual(200),
  },
  {
    name: 'a title with control signs in _config.yml',
    make: (folder) => put(folder, '_config.yml', 'title: "a\\nb\\e[31m\\u202ec\\0d"'),
    check: async ({ service }) => expect(service.info.name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u),
  },
  { name: 'a list as _config.yml', make: (folder) => put(folder, '_config.yml', '- title: x\n') },
  {
    name: 'a title of a map in _config.yml',
    make: (folder) => put(folder, '_config.yml', 'title: {toString: x}\n__proto__: {title: polluted}\n'),
    check: async ({ service }) => expect(service.info.name).not.toContain('polluted'),
  },
  {
    name: 'nesting as a topic',
    make: (folder) => put(folder, '_data/topics/a.yaml', `name: ${'['.repeat(40_000)}`),
    check: async ({ logs }) => expect(logs.join('\n')).toContain("_data/topics/a.yaml can't be read"),
  },
  {
    name: 'more nesting as a topic than is read',
    make: (folder) => put(folder, '_data/topics/a.yaml', `name: ${'['.repeat(100_000)}`),
    check: notice('_data/topics'),
  },
  {
    name: 'code as an organization',
    make: (folder) => put(folder, '_data/organizations/a.md', '---js\nglobalThis.pwned = 1\n---\n'),
    check: async () => expect('pwned' in globalThis).toBe(false),
  },
  {
    name: 'coffee as an organization',
    make: (folder) => put(folder, '_data/organizations/a.md', '---coffee\nglobal.pwned = 1\n---\n'),
    check: async () => expect('pwned' in globalThis).toBe(false),
  },
  {
    name: 'a proto’s language as an organization',
    make: (folder) => put(folder, '_data/organizations/a.md', '---__proto__\na: 1\n---\n'),
  },
  {
    name: '2,000 topics',
    make: (folder) => {
      for (let index = 0; index < 2_000; index += 1) put(folder, `_data/topics/${index}.yaml`, `name: T${index}\n`)
    },
  },
  {
    name: '7,400 views',
    make: (folder) =>
      put(folder, '.copydesk/views.yaml', `views:\n${many(7_400, (index) => `- {name: V${index}, query: a}\n`)}`),
    check: async ({ service }) => expect(service.info.views.length).toBeLessThanOrEqual(200),
  },
  {
    name: 'a view of bombs',
    make: (folder) => put(folder, '.copydesk/views.yaml', `a: &a [x]\nviews: [${'*a, '.repeat(2_000)}]\n`),
    check: notice('views'),
  },
  {
    name: 'folders 300 deep',
    make: (folder) => {
      put(folder, `_news/${'d/'.repeat(300)}deep.md`, honest)
    },
    check: async (at) => expect(await at.rows()).toHaveLength(2),
  },
  {
    name: 'a path of over 1,024 letters',
    make: (folder) => {
      put(folder, `_news/${`${'d'.repeat(200)}/`.repeat(6)}deep.md`, honest)
    },
    check: async (at) => {
      const rows = await at.rows()
      expect(contract.readRows.response.safeParse({ rows }).success).toBe(true)
      expect(rows.some(({ path }) => path === HONEST)).toBe(true)
    },
  },
  {
    name: 'names of 255 bytes',
    make: (folder) => put(folder, `_news/${'é'.repeat(126)}.md`, honest),
    check: async (at) => expect(await at.rows()).toHaveLength(2),
  },
  {
    name: 'names that are no UTF-8',
    make: (folder) =>
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/_news/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
        honest,
      ),
    check: async (at) => expect(await at.rows()).toHaveLength(2),
  },
  {
    name: '5,000 files with the same title',
    make: (folder) => {
      for (let index = 0; index < 5_000; index += 1)
        put(folder, `_news/${index}.md`, honest.replace('Honest', 'The very same title of all'))
    },
  },
  {
    name: '2,000 empty files',
    make: (folder) => {
      for (let index = 0; index < 2_000; index += 1) put(folder, `_news/${index}.md`, '')
    },
  },
  {
    name: 'a folder of another collection that can’t be read',
    make: (folder) => {
      put(folder, '_learning/a.md', honest)
      chmodSync(join(folder, '_learning'), 0)
    },
  },
  {
    name: 'a link to the folder itself',
    make: (folder) => symlinkSync('..', join(folder, '_news/up')),
    check: async (at) => expect(await at.rows()).toHaveLength(1),
  },
  {
    name: 'a link to everything',
    make: (folder) => symlinkSync('/', join(folder, '_news/root')),
    check: async (at) => expect(await at.rows()).toHaveLength(1),
  },
]

/** Makes the folder of a scene and opens it. */
async function play({ make, check }: Scene): Promise<void> {
  const folder = hostileFolder()
  make(folder)
  await withFolder(folder, async (at) => {
    await isUsable(at)
    await check?.(at, folder)
  })
}

test('folders that are made to break the reader open, say what they left out, and stay usable', async () => {
  const tried = part(scenes)
  const attempts = tried.map((scene) => ({ name: scene.name, work: () => play(scene) }))
  // Who waits for a pipe holds up everything that reads.
  const [alone, together] = [true, false].map((is) => attempts.filter(({ name }) => name.includes('pipe') === is))
  for (const { name, work } of alone ?? []) {
    await ledger.attempt(name, work)
    letGo()
  }
  await ledger.together(together ?? [])
})

test('a taxonomy without end leaves room for other files', async () => {
  const count = full ? 20_000 : 2_000
  const folder = hostileFolder({ '_news/topics.md': '---\ntitle: Topics\ntopics: [T0, T1, T999, T1999]\n---\n' })
  mkdirSync(join(folder, '_data/topics'), { recursive: true })
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, '_data/topics', `${String(index).padStart(5, '0')}.yaml`), `name: T${index}\n`)
  }
  await ledger.attempt(`${count} topics where 1,024 files may be open`, () => {
    const command = 'ulimit -n 1024; exec "$0" bin/copydesk.mjs check "$1" --hints'
    const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, folder], { encoding: 'utf8' })
    expect(stderr).toContain('2 articles')
    const unknown = stdout.split('\n').filter((line) => line.includes('unknown-topic'))
    // What is left out has to be said.
    if (unknown.length > 0) expect(stderr).toMatch(/topics/)
  })
})

/** A file that becomes another thing between two looks. */
const turns: Readonly<Record<string, (file: string) => void>> = {
  'into a pipe': (file) => void pipe(dirname(file), basename(file)),
  'into a folder': (file) => mkdirSync(file),
  'into a link outside': (file) => symlinkSync(join(outside, 'secret.md'), file),
  'into a dead link': (file) => symlinkSync('none', file),
  'into 10 GB': (file) => {
    writeFileSync(file, '')
    truncateSync(file, 10_000 * MB)
  },
  'into noise': (file) => writeFileSync(file, gzipSync('x')),
  'into nothing': () => {},
}

test('an article that turns into something else while it is open is refused, and followed', async () => {
  for (const [name, turn] of Object.entries(turns)) {
    await ledger.attempt(`an open article turns ${name}`, async () => {
      const folder = hostileFolder({ '_news/turns.md': honest })
      const file = join(folder, '_news/turns.md')
      await withFolder(folder, async (at) => {
        const { service, workspace } = at
        const path = '_news/turns.md'
        await service.openArticle({ workspace, path })
        renameSync(file, join(folder, 'aside'))
        turn(file)
        const text = honest.replace('Honest', 'Mine')
        const saved = await service.saveArticle({ workspace, path, base: honest, text, replace: true })
        expect(saved.kind).toBe('refused')
        const opened = await service.openArticle({ workspace, path })
        expect(opened.kind).toBe('refused')
        expect(JSON.stringify([opened, at.events])).not.toContain(SECRET)
        await isUsable(at)
      })
    })
  }
})

test('a picture is read from a file, and from nothing that looks like one', async () => {
  const folder = hostileFolder()
  mkdirSync(join(folder, 'assets'))
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  put(folder, 'assets/good.png', png)
  await ledger.attempt('a good picture is shown', async () =>
    expect(await readPicture(folder, 'assets/good.png')).not.toBeNull(),
  )
  const pictures: readonly (readonly [name: string, make: (file: string) => void])[] = [
    ['a folder', (file) => mkdirSync(file)],
    ['9 MB', (file) => writeFileSync(file, Buffer.concat([png, Buffer.alloc(9 * MB)]))],
    [
      '1 TB of nothing',
      (file) => {
        writeFileSync(file, png)
        truncateSync(file, 1_000_000 * MB)
      },
    ],
    ['an SVG', (file) => writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML', (file) => writeFileSync(file, '<script>alert(1)</script>')],
    ['nothing', (file) => writeFileSync(file, '')],
    ['a link outside', (file) => symlinkSync(join(outside, 'secret.md'), file)],
    ['a link to a device', (file) => symlinkSync('/dev/zero', file)],
    ['a link to itself', (file) => symlinkSync(file, file)],
    ['a pipe', (file) => void pipe(dirname(file), basename(file))],
  ]
  for (const [name, make] of pictures) {
    const file = join(folder, `assets/${name}.png`)
    make(file)
    await ledger.attempt(`${name} as a picture`, async () =>
      expect(await within(readPicture(folder, `assets/${name}.png`), 60_000)).toBeNull(),
    )
    letGo()
  }
})
