import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from '../../src/main/files/hash'
import { openSettings } from '../../src/main/settings/store'
import { keptFolder } from '../../src/main/workspace/kept-folder'
import { contract } from '../../src/shared/ipc/contract'
import { isUsable, withFolder } from './hostile'
import { HONEST, honest, hostileFolder, letGo, pipe, put, snapshot, temporary } from './hostile-files'
import { full, Ledger, part } from './ledger'

const ledger = new Ledger('data folder', import.meta.filename)
afterAll(() => ledger.close())

let folder: string
/** A data folder after a day's work: a draft, actions, cards, arrivals, an answered question. */
let worked: string
beforeAll(async () => {
  folder = hostileFolder({ '_news/second.md': honest.replace('Honest', 'Second') })
  worked = temporary('data')
  const later = async (): Promise<void> =>
    withFolder(
      folder,
      async ({ service, workspace, rows }) => {
        for (const kind of ['publish', 'unpublish'] as const) {
          await service.changeArticle({ workspace, path: '_news/second.md', change: { kind }, replace: false })
        }
        await service.answerInbox({ workspace, start: 'all' })
        await service.keepDraft({ workspace, path: HONEST, base: honest, text: `${honest}typed` })
        put(folder, '_news/third.md', honest.replace('Honest', 'Third'))
        await service.rescan()
        while ((await rows()).length < 3) await new Promise((resolve) => setTimeout(resolve, 20))
      },
      worked,
    )
  await later()
  await later()
})

/** The files of what is kept that an attack changes. */
function keptFiles(kept: string): string[] {
  const first = (name: string): string =>
    `${name}/${readdirSync(join(kept, name)).filter((one) => one.endsWith('.json'))[0]}`
  return [first('drafts'), first('undo'), 'cards', 'arrivals.jsonl', 'inbox.json']
}

const noise = Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251))
/** What a file may have become. */
const bad: Readonly<Record<string, (whole: Buffer) => string | Buffer>> = {
  empty: () => '',
  'one byte': (whole) => whole.subarray(0, 1),
  half: (whole) => whole.subarray(0, whole.length / 2),
  'all but its last byte': (whole) => whole.subarray(0, -1),
  'its second half': (whole) => whole.subarray(whole.length / 2),
  twice: (whole) => Buffer.concat([whole, whole]),
  'with a bit that turned': (whole) =>
    Buffer.from(whole.map((byte, index) => (index === Math.floor(whole.length / 3) ? byte ^ 4 : byte))),
  noise: () => noise,
  'NUL bytes': (whole) => Buffer.alloc(whole.length),
  'behind a BOM': (whole) => Buffer.concat([Buffer.from('\uFEFF'), whole]),
  'in UTF-16': (whole) => Buffer.from(whole.toString(), 'utf16le'),
  null: () => 'null',
  'a number': () => '1',
  'a text': () => '"x"',
  'a list': () => '[]',
  'an object': () => '{}',
  'of another version': () => '{"version":99,"path":"a.md","base":"","text":"","at":1}',
  'of a proto': () => '{"__proto__":{"version":1},"version":1}',
  'nested without end': () => '['.repeat(100_000),
  'a text of 20 MB': () => JSON.stringify('x'.repeat(20_000_000)),
  'a merge conflict': (whole) => `<<<<<<< HEAD\n${whole}\n=======\n${whole}\n>>>>>>> other\n`,
}

/** What may stand in a file's place. */
const instead: Readonly<Record<string, (file: string) => void>> = {
  'a folder': (file) => mkdirSync(file),
  'a folder with something in it': (file) => put(file, 'x/y', 'z'),
  'a link to itself': (file) => symlinkSync(file, file),
  'a dead link': (file) => symlinkSync('none', file),
  'a link to a device': (file) => symlinkSync('/dev/null', file),
  '1 GB of nothing': (file) => {
    writeFileSync(file, '')
    truncateSync(file, 1_000_000_000)
  },
}

interface Copy {
  readonly folder: string
  readonly data: string
  /** What is kept of the folder, in the data folder. */
  readonly kept: string
}

/** A folder and a data folder of its own, as they were after that day. */
function copyOfBoth(): Copy {
  const copy = { folder: temporary('copy'), data: temporary('data') }
  const kept = keptFolder(copy.data, copy.folder)
  cpSync(folder, copy.folder, { recursive: true })
  cpSync(keptFolder(worked, folder), kept, { recursive: true })
  return { ...copy, kept }
}

/** Files whose content is nobody's work: it is made anew. */
const remade = new Set(['cards', 'inbox.json'])

test('whatever the files of a data folder have become, the folder opens, and nothing that was kept is lost', async () => {
  const cases = part(Object.entries(bad))
  await ledger.together(
    cases.map(([name, make]) => ({
      name: `all its files ${name}`,
      work: async () => {
        const { folder: here, data, kept } = copyOfBoth()
        const changed = keptFiles(kept).map((path) => {
          const content = Buffer.from(make(readFileSync(join(kept, path))))
          writeFileSync(join(kept, path), content)
          return { path, content }
        })
        await withFolder(
          here,
          async (at) => {
            const drafts = await at.service.listDrafts()
            contract.start.response.shape.drafts.parse(drafts)
            contract.readToday.response.parse(await at.service.readToday({ workspace: at.workspace }))
            await isUsable(at)
            contract.undoAction.response.parse(await at.service.undoAction({ workspace: at.workspace, action: null }))
          },
          data,
        )
        const after = [...snapshot(kept).values()]
        for (const { path, content } of changed) {
          if (remade.has(path) || content.length === 0) continue
          const whole = content.length > 1_000_000 ? `${content.length}` : content.toString('latin1')
          expect(
            after.some((one) => one === whole || one.startsWith(whole)),
            `${path} is kept`,
          ).toBe(true)
        }
      },
    })),
  )
  ledger.count(cases.length * 4)
})

test('whatever stands in the place of such a file, the folder opens', async () => {
  const cases = part(Object.entries(instead))
  const names = [
    'cards',
    'arrivals.jsonl',
    'inbox.json',
    'drafts',
    'undo',
    'drafts/x.json',
    'undo/000000009.json',
    'undo/000000009.running',
    'cards.new',
    'arrivals.jsonl.new',
  ]
  await ledger.together(
    cases.map(([name, make]) => ({
      name: `${name} as all of its files`,
      work: async () => {
        const { folder: here, data, kept } = copyOfBoth()
        for (const path of names) {
          if (!existsSync(dirname(join(kept, path)))) continue
          // Those below them are tried by the others.
          if (/^(?:drafts|undo)$/.test(path) && !name.includes('folder')) continue
          rmSync(join(kept, path), { recursive: true, force: true })
          make(join(kept, path))
        }
        await withFolder(
          here,
          async (at) => {
            contract.start.response.shape.drafts.parse(await at.service.listDrafts())
            contract.readToday.response.parse(await at.service.readToday({ workspace: at.workspace }))
            const rows = await at.rows('honest')
            expect(rows).toHaveLength(1)
          },
          data,
        )
      },
    })),
  )
  ledger.count(cases.length * (names.length - 1))
  for (const path of ['cards', 'drafts/x.json', 'undo/000000009.json']) {
    await ledger.attempt(`a pipe as ${path}`, async () => {
      const { folder: here, data, kept } = copyOfBoth()
      const file = join(kept, path)
      rmSync(file, { force: true })
      pipe(dirname(file), basename(file))
      await withFolder(
        here,
        async (at) => {
          await at.service.listDrafts()
          await at.service.readToday({ workspace: at.workspace })
          expect(await at.rows('honest')).toHaveLength(1)
        },
        data,
      )
    })
    letGo()
  }
})

test('a folder of another workspace, a data folder that is a file, and one that is full of drafts', async () => {
  await ledger.attempt('the folder of the workspace is a file', async () => {
    const data = temporary('data')
    put(data, 'workspaces/x', '')
    writeFileSync(keptFolder(data, folder), 'mine')
    await withFolder(folder, async (at) => expect(await at.rows('honest')).toHaveLength(1), data)
    expect(readFileSync(keptFolder(data, folder), 'utf8')).toBe('mine')
  })
  await ledger.attempt('`workspaces` is a file', async () => {
    const data = temporary('data')
    put(data, 'workspaces', 'mine')
    await withFolder(folder, async (at) => expect(await at.rows('honest')).toHaveLength(1), data)
    expect(readFileSync(join(data, 'workspaces'), 'utf8')).toBe('mine')
  })
  const draft = (over: object): string =>
    JSON.stringify({ version: 1, path: HONEST, base: honest, text: 'x', at: 1, ...over })
  const drafts: readonly (readonly [name: string, text: string])[] = [
    ['of a path outside', draft({ path: '../../etc/passwd' })],
    ['of a path of 5,000 letters', draft({ path: `${'a/'.repeat(2_500)}a.md` })],
    ['of 20 MB', draft({ text: 'x'.repeat(20_000_000) })],
    ['of a time that is none', draft({ at: Number.POSITIVE_INFINITY })],
    ['of a time long ago', draft({ at: -1e300 })],
    ['of half a character', draft({ text: '\ud800' })],
    ['of a proto', draft({ path: '__proto__' })],
    ['with more than that', draft({ more: { __proto__: { polluted: 1 } } })],
  ]
  for (const [name, text] of drafts) {
    await ledger.attempt(`a draft ${name}`, async () => {
      const { folder: here, data, kept } = copyOfBoth()
      put(kept, 'drafts/zzz.json', text)
      await withFolder(
        here,
        async (at) => {
          const listed = contract.start.response.shape.drafts.parse(await at.service.listDrafts())
          expect(listed.map(({ path }) => path)).toContain(HONEST)
          await isUsable(at)
        },
        data,
      )
    })
  }
  await ledger.attempt('2,000 drafts', async () => {
    const { folder: here, data, kept } = copyOfBoth()
    for (let index = 0; index < 2_000; index += 1) {
      put(kept, `drafts/${index}.json`, draft({ path: `_news/${index}.md` }))
    }
    await withFolder(here, async (at) => expect(await at.rows('honest')).toHaveLength(1), data)
  })
})

test('what undo is told to write it writes into articles alone', async () => {
  const hook = '#!/bin/sh\n'
  const outside = temporary('outside')
  put(outside, 'a.md', hook)
  const targets: readonly (readonly [path: string])[] = [
    ['.git/hooks/post-commit'],
    ['.git/config'],
    ['.github/workflows/ci.yml'],
    ['_config.yml'],
    ['.copydesk/decisions.jsonl'],
    [`../${basename(outside)}/a.md`],
    [join(outside, 'a.md')],
    ['_news/../.git/config'],
    ['_data/topics/fog.yaml'],
    ['_data/topics/../../_config.yml'],
  ]
  for (const [path] of targets) {
    for (const kind of ['json', 'running'] as const) {
      await ledger.attempt(
        `an undo log (${kind}) of ${path.replace(outside, 'OUTSIDE').replace(basename(outside), 'OUTSIDE')}`,
        async () => {
          const here = hostileFolder({
            '.git/hooks/post-commit': hook,
            '.git/config': hook,
            '.github/workflows/ci.yml': hook,
            '_config.yml': hook,
            '.copydesk/decisions.jsonl': hook,
            '_data/topics/fog.yaml': hook,
          })
          const data = temporary('data')
          const change = {
            path,
            title: 'T',
            splice: { at: 0, remove: 0, insert: 'pwned\n' },
            afterHash: hashOf(hook),
            lines: [],
            lineCount: 1,
            published: null,
          }
          const action = { version: 2, label: 'L', at: Date.now() }
          const text =
            kind === 'json'
              ? JSON.stringify({ ...action, spent: false, files: [change], decisions: [] })
              : `${JSON.stringify(action)}\n${JSON.stringify({ file: { ...change, beforeHash: 'x' } })}\n`
          put(keptFolder(data, here), `undo/000000001.${kind}`, text)
          await withFolder(here, ({ service, workspace }) => service.undoAction({ workspace, action: null }), data)
          expect([...snapshot(here), ...snapshot(outside)].filter(([, what]) => what.includes('pwned'))).toEqual([])
        },
      )
    }
  }
})

test('cards that lie are only cards: they are looked up, or left out', async () => {
  const part = (columns: unknown): Buffer => {
    const content = Buffer.from(JSON.stringify({ checkedWith: '', columns }))
    const line = (text: string) => Buffer.from(`${text.padEnd(31)}\n`)
    return Buffer.concat([line('copydesk 5'), line(`${crc32(content)} ${content.length}`), content])
  }
  const lies: Readonly<Record<string, Buffer>> = {
    'of no columns': part(null),
    'of a list': part([]),
    'of texts': part({ path: 'x', title: 'y' }),
    'of many that aren’t there': part({ path: Array.from({ length: 1_000 }, (_, index) => `_news/${index}.md`) }),
    'of paths outside': part({ path: ['../../etc/passwd', '/etc/passwd'] }),
    'of a proto': part(JSON.parse('{"__proto__":{"path":["x"]},"path":[1,null,{}]}')),
    'of a length without end': Buffer.from(`${'copydesk 5'.padEnd(31)}\n${'1 99999999999999'.padEnd(31)}\n`),
    'of a length of 2 GB': Buffer.from(`${'copydesk 5'.padEnd(31)}\n${'1 2147483647'.padEnd(31)}\n`),
    'of a length below nothing': Buffer.from(`${'copydesk 5'.padEnd(31)}\n${'1 -5'.padEnd(31)}\n`),
  }
  await ledger.together(
    Object.entries(lies).map(([name, content]) => ({
      name: `cards ${name}`,
      work: async () => {
        const { folder: here, data, kept } = copyOfBoth()
        writeFileSync(join(kept, 'cards'), content)
        await withFolder(
          here,
          async (at) => {
            await isUsable(at)
            expect((await at.rows()).map(({ path }) => path).sort()).toEqual([
              HONEST,
              '_news/second.md',
              '_news/third.md',
            ])
          },
          data,
        )
      },
    })),
  )
})

const settings = (over: object): string =>
  JSON.stringify({ version: 1, settings: {}, recents: [], window: null, ...over })
const settingsFiles: readonly (readonly [name: string, content: string | Buffer])[] = [
  ...Object.entries(bad).map(([name, make]) => [name, make(Buffer.from(settings({})))] as const),
  ['of an unknown theme', settings({ settings: { theme: 'pink', density: 'compact' } })],
  ['of a width of a mile', settings({ settings: { listWidth: 1e9 } })],
  ['of a window without end', settings({ window: { x: Number.POSITIVE_INFINITY, y: 0, width: 1, height: 1 } })],
  ['of a window of nothing', settings({ window: { x: 0, y: 0, width: 0, height: -5 } })],
  ['of a window far away', settings({ window: { x: 1e9, y: -1e9, width: 1e9, height: 1e9 } })],
  ['of a recent with an odd id', settings({ recents: [{ id: '../..', name: 'a', folder: 'a', root: '/' }] })],
  [
    'of a recent with a name of 5 MB',
    settings({ recents: [{ id: 'abcdefgh', name: 'x'.repeat(5_000_000), folder: 'a', root: '/' }] }),
  ],
  ['of fifty recents', settings({ recents: Array(50).fill({ id: 'abcdefgh', name: 'a', folder: 'a', root: '/' }) })],
  ['of a recent of a file', settings({ recents: [{ id: 'abcdefgh', name: 'a', folder: 'a', root: '/etc/passwd' }] })],
  [
    'of a triage left far away',
    settings({ settings: { triageLeft: [{ workspace: 'abcdefgh', query: 'x'.repeat(9_999), path: 'a' }] } }),
  ],
  ['of columns without end', settings({ settings: { columns: Array(1_000).fill('x') } })],
]

test('whatever the settings have become, the program starts, and the old file is kept', async () => {
  for (const [name, content] of settingsFiles) {
    await ledger.attempt(`settings ${name}`, async () => {
      const data = temporary('data')
      const file = join(data, 'settings.json')
      writeFileSync(file, content)
      const { store } = openSettings(data, new Date(), (error) => {
        throw error
      })
      contract.start.response.shape.settings.parse(store.settings())
      const recents = contract.start.response.shape.recents.parse(store.recents())
      expect(JSON.stringify(recents).length).toBeLessThan(100_000)
      const aside = readdirSync(data).find((one) => one.startsWith('settings.broken-'))
      if (aside !== undefined) expect(readFileSync(join(data, aside)).equals(Buffer.from(content))).toBe(true)
      store.change({ theme: 'dark' })
      await store.flush()
      expect(openSettings(data, new Date(), () => {}).store.settings().theme).toBe('dark')
    })
  }
  /** In a program of its own: what never ends would end the test too. */
  const start = (prepare: (data: string) => void) => () => {
    const data = temporary('data')
    prepare(data)
    const program = `
      import { openSettings } from './src/main/settings/store'
      openSettings(${JSON.stringify(data)}, new Date(), () => {}).store.settings()`
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program],
      {
        encoding: 'utf8',
        timeout: 30_000,
      },
    )
    expect([status, signal], stderr.slice(-300)).toEqual([0, null])
  }
  const inPlace: readonly (readonly [name: string, prepare: (data: string) => void])[] = [
    ['a folder', (data) => mkdirSync(join(data, 'settings.json'))],
    ['a link to itself', (data) => symlinkSync('settings.json', join(data, 'settings.json'))],
    ['a dead link', (data) => symlinkSync('none', join(data, 'settings.json'))],
    ['a link to a device', (data) => symlinkSync('/dev/null', join(data, 'settings.json'))],
    ['a pipe', (data) => void pipe(data, 'settings.json')],
  ]
  for (const [name, prepare] of inPlace) {
    if (full || name !== 'a pipe') await ledger.attempt(`settings that are ${name}`, start(prepare))
  }
})
