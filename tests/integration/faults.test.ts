import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as all } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { isBeside, temporaryOf } from '../../src/main/articles/write/beside'
import { program } from '../program'
import { HOURS_MS, Trial } from '../trial'
import { base, path, text } from './draft'
import { hearCalls } from './fs-calls'
import { draftsOf, makeFolder, open } from './open'

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE']
const trial = new Trial('faults', import.meta.filename)
const listen = await hearCalls()
const freshData = (): string => mkdtempSync(join(tmpdir(), 'copydesk-data-'))

/** Fails the call numbered `failing`; `failed` says which that was, `count` how many there were. */
function fault(code: string, failing: number) {
  let count = 0
  let failed = ''
  const onCall = (name: string): void => {
    count += 1
    if (count - 1 !== failing) return
    failed = name
    throw Object.assign(new Error(code), { code })
  }
  return { onCall, count: () => count, failed: () => failed }
}

test('whatever call of a save fails: the old bytes with the draft, or the new ones', async () => {
  const names = codes.flatMap((code) => Array.from({ length: 60 }, (_, call) => `_news/${code}-${call}.md`))
  const folder = makeFolder(Object.fromEntries(names.map((name) => [name, base])))
  const at = await open(folder)
  const { service } = at
  const workspace = service.info.id
  const wrong: string[] = []
  let refused = 0
  let tried = 0
  for (const code of codes) {
    for (let call = 0, calls = 1; call < calls; call += 1) {
      const path = `_news/${code}-${call}.md`
      await service.keepDraft({ workspace, path, base, text })
      const faulty = fault(code, call)
      listen(faulty.onCall)
      const outcome = await service.saveArticle({ workspace, path, base, text, replace: false })
      listen(() => {})
      calls = Math.min(60, Math.max(calls, faulty.count() + 1))
      const disk = readFileSync(join(folder, path), 'utf8')
      const { draft } = await service.readDraft({ workspace, path })
      // After the save its lock is looked at once more and removed.
      const isRemoval =
        faulty.failed() === 'unlinkSync' || (faulty.failed() === 'lstatSync' && outcome.kind === 'saved')
      const isFree = !existsSync(temporaryOf(join(folder, path))) || isRemoval
      if (!isFree) wrong.push(`${code} in ${faulty.failed()}: the next save would wait for what this one left`)
      const isOld = disk === base && outcome.kind === 'refused' && draft?.text === text
      const isNew = disk === text && outcome.kind === 'saved' && draft === null
      if (!isOld && !isNew)
        wrong.push(
          `${code} in ${faulty.failed()}: ${outcome.kind}, ${draft === null ? 'no draft' : 'a draft'}, ${disk}`,
        )
      if (isOld) refused += 1
      tried += 1
    }
  }
  trial.did(`${tried} failed calls (${codes.join(', ')}): ${wrong.length} wrong`)
  expect(wrong).toEqual([])
  expect(refused).toBeGreaterThan(codes.length * 10)
  // A file that can't be read for a moment isn't torn: nothing was moved aside.
  const told = at.events.filter((event) => event.kind === 'notice').map((event) => event.notice.message)
  // What was saved and can't be undone is said too.
  const expected = /It stays where it is\.$|Undo takes back what was before it\.$/
  expect(told.filter((message) => !expected.test(message))).toEqual([])
  await service.close()
})

test('what was kept before a save and can’t be dropped is said, and offered again', async () => {
  const [folder, data] = [makeFolder({ [path]: base }), freshData()]
  const { service, events } = await open(folder, data)
  const workspace = service.info.id
  await service.keepDraft({ workspace, path, base, text: `${text}half` })
  listen((name) => {
    if (name === 'rm') throw Object.assign(new Error('EIO'), { code: 'EIO' })
  })
  const outcome = await service.saveArticle({ workspace, path, base, text, replace: false })
  listen(() => {})
  expect([outcome.kind, readFileSync(join(folder, path), 'utf8')]).toEqual(['saved', text])
  const told = events.flatMap((event) => (event.kind === 'notice' ? [event.notice.message] : []))
  expect(told).toEqual([expect.stringMatching(/a\.md before its save could not be dropped: .*offers it again\.$/)])
  expect(await draftsOf(service)).toMatchObject([{ path, text: `${text}half` }])
  await service.close()
})

test('whatever call of keeping a draft fails, the draft before it stays', async () => {
  const { service } = await open(makeFolder({ [path]: base }))
  const workspace = service.info.id
  await service.keepDraft({ workspace, path, base, text })
  for (let call = 0, calls = 1; call < calls; call += 1) {
    const faulty = fault('ENOSPC', call)
    listen(faulty.onCall)
    const kept = await service.keepDraft({ workspace, path, base, text: `${text}more` }).then(
      () => 'kept',
      () => 'failed',
    )
    listen(() => {})
    calls = Math.max(calls, faulty.count())
    const expected = kept === 'kept' ? `${text}more` : text
    expect(await draftsOf(service), `call ${call}`).toMatchObject([{ path, base, text: expected }])
  }
  await service.close()
})

/** Runs a save that ends itself before its call numbered `fatal`; null where it came to its end. */
async function killed(fatal: number): Promise<{ folder: string; data: string } | null> {
  const [folder, data] = [makeFolder({ [path]: base }), freshData()]
  const child = spawn(process.execPath, [program('save-at-call'), folder, data, String(fatal)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await Promise.all([all(child.stdout), once(child, 'close')])
  if (said === '') expect(child.signalCode).toBe('SIGKILL')
  return said === '' ? { folder, data } : null
}

test('a kill before any call of a save leaves the old bytes with the draft, or the new ones', {
  timeout: HOURS_MS,
}, async () => {
  const seen = { old: 0, new: 0 }
  for (let fatal = 0, ended = false; !ended; fatal += 2) {
    const pair = await Promise.all([killed(fatal), killed(fatal + 1)])
    ended = pair.includes(null)
    for (const run of pair.filter((one) => one !== null)) {
      const disk = readFileSync(join(run.folder, path), 'utf8')
      const at = await open(run.folder, run.data)
      const { service } = at
      const drafts = await draftsOf(service)
      const isOld = disk === base
      expect(isOld ? base : text, `call ${fatal}`).toBe(disk)
      expect(drafts.map((draft) => draft.text)).toEqual(isOld ? [text] : [])
      const beside = readdirSync(join(run.folder, '_news')).map((name) => join(run.folder, '_news', name))
      expect(beside.filter((name) => name !== join(run.folder, path) && !isBeside(name))).toEqual([])
      expect(at.events.filter((event) => event.kind === 'notice')).toEqual([])
      seen[isOld ? 'old' : 'new'] += 1
      await service.close()
    }
  }
  trial.did(`a kill before each of ${seen.old + seen.new} calls`)
  // Both sides of the rename were tried.
  expect(seen.old).toBeGreaterThan(10)
  expect(seen.new).toBeGreaterThan(3)
})

/** Writes 200 kB the usual way, in a shell that has its limit. */
const asWriter = (shell: string, file: string) =>
  spawnSync('sh', ['-c', shell, process.execPath, '-e', `fs.writeFileSync(process.argv[1], 'x'.repeat(200000))`, file])

/** A user who is nobody: what root may do says nothing of what a save does where it may not. */
const NOBODY = '65534'
const asNobody = (limit: string, ...given: string[]) =>
  spawnSync(
    'sh',
    ['-c', `${limit} exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "$0" "$@"`, ...given],
    {
      encoding: 'utf8',
    },
  )
const saveOnce = program('save-once')
const canBeNobody = process.getuid?.() === 0 && asNobody('', 'test', '-r', saveOnce).status === 0

test.runIf(canBeNobody).each([
  [
    'a folder that may not be written',
    (folder: string) => chmodSync(join(folder, '_news'), 0o555),
    '',
    /EACCES|refused/,
  ],
  ['a file that may not be read', (folder: string) => chmodSync(join(folder, path), 0o000), '', /EACCES/],
  ['a limit within the text, so that a write is cut short', () => {}, 'ulimit -f 8;', /EFBIG|failed|refused/],
  ['nothing in the way', () => {}, '', /^written$/],
])('as a plain user, %s: the old bytes, or the new ones', (name, prepare, limit, expected) => {
  const folder = makeFolder({ [path]: base })
  chmodSync(folder, 0o755)
  spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder])
  prepare(folder)
  const { stdout } = asNobody(limit, process.execPath, saveOnce, join(folder, path))
  expect(stdout).toMatch(expected)
  expect(readFileSync(join(folder, path), 'utf8')).toBe(stdout === 'written' ? 'x'.repeat(200_000) : base)
  expect(readdirSync(join(folder, '_news'))).toEqual(['a.md'])
  trial.did(`as a plain user: ${name}`)
})

test('the same faults tear what is written the usual way', () => {
  const folder = makeFolder({ [path]: base })
  const child = asWriter('ulimit -f 8; exec "$0" "$@"', join(folder, path))
  expect(child.status).not.toBe(0)
  const torn = readFileSync(join(folder, path), 'utf8')
  expect([base, 'x'.repeat(200_000)]).not.toContain(torn)
  trial.control(`writeFile with a limit within the text leaves ${torn.length} of 200,000 letters`)
})
