import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as all } from 'node:stream/consumers'
import { saveArticle } from '../../src/main/articles/save-article'
import { outSuffix } from '../../src/main/articles/write/beside'
import { lookedAgain } from '../../src/main/articles/write/second-look'
import { program } from '../program'

/** What came of saves beside a foreign writer. */
export interface Beside {
  readonly saves: number
  readonly met: number
  /** Versions of theirs whose line is neither in the file any more nor beside it. */
  readonly lost: readonly number[]
  /** Saves of ours that are gone though no version was under way that had been read before them. */
  readonly ours: readonly number[]
  readonly reader: { readonly reads: number; readonly absent: number; readonly torn: number }
  /** Versions of theirs that lie beside the article. */
  readonly kept: number
  /** What else lies there. */
  readonly left: readonly string[]
}

const path = '_news/a.md'
const head = '---\ntitle: A\nheat: 1\n---\n'
const now = (): number => performance.timeOrigin + performance.now()

const run = (script: string, ...given: string[]): ChildProcess =>
  spawn(process.execPath, [program(script), ...given], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })

/** Saves an article without a pause while a program writes so many versions of its own into it, and another reads it. */
export async function saveBeside(how: 'rename' | 'in-place', versions: number): Promise<Beside> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-beside-')))
  const file = join(root, path)
  mkdirSync(join(root, '_news'))
  writeFileSync(file, `${head}Body.\n`)
  const reader = run('reader-loop', file)
  if (reader.stdout === null) throw new Error('It has no output.')
  await once(reader.stdout, 'data')
  const counted = all(reader.stdout)
  const writer = run('foreign-loop', file, how, String(versions))
  const ended = once(writer, 'close')
  const said = writer.stdout === null ? Promise.resolve('') : all(writer.stdout)
  let isRunning = true
  void ended.then(() => {
    isRunning = false
  })
  const written: { readonly ours: number; readonly from: number; readonly to: number }[] = []
  let met = 0
  for (let ours = 0; isRunning; ours += 1) {
    const base = readFileSync(file, 'utf8')
    const text = base.replace('\n---\n', `\nours${ours}: 1\n---\n`)
    const from = now()
    const { outcome } = await saveArticle({ root, path, base, text, replace: false })
    if (outcome.kind === 'merged') met += 1
    if (outcome.kind === 'saved' || outcome.kind === 'merged') written.push({ ours, from, to: now() })
    else met += 1
  }
  await lookedAgain()
  const times = (await said).split('\n').map((line) => line.split(' ').map(Number))
  reader.stdin?.end('end\n')
  const read: Beside['reader'] = JSON.parse(await counted)
  const text = readFileSync(file, 'utf8')
  // What two of their own versions both put in the same place lies beside.
  const beside = readdirSync(join(root, '_news')).filter((name) => name !== 'a.md')
  const kept = beside.filter((name) => name.endsWith(outSuffix))
  const texts = [text, ...kept.map((name) => readFileSync(join(root, '_news', name), 'utf8'))]
  const lost = times.flatMap((_, version) =>
    texts.some((one) => one.includes(`theirs ${version}.\n`)) ? [] : [version],
  )
  const ours = written
    .filter(({ ours }) => !text.includes(`\nours${ours}: 1\n`))
    .filter(({ from, to }) => !times.some(([read = 0, wrote = 0]) => read < to && wrote > from))
    .map(({ ours }) => ours)
  rmSync(root, { recursive: true })
  return {
    saves: written.length,
    met,
    lost,
    ours,
    reader: read,
    kept: kept.length,
    left: beside.filter((name) => !kept.includes(name)),
  }
}
