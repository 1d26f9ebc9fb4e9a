import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../../../scripts/steps/corpus.mjs'
import { workspaceFolder } from '../../../scripts/steps/folder.mjs'
import { installKey, warningsOf } from '../../../scripts/steps/install.mjs'
import { exclusively } from '../../../scripts/steps/lock.mjs'

const place = () => realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-steps-')))

describe('the dependencies', () => {
  it('are installed anew for another lock file or another major version of Node, and for nothing else', () => {
    const key = installKey('{"a":1}', 'v20.20.2')
    expect(installKey('{"a":1}', 'v20.19.0')).toBe(key)
    expect(installKey('{"a":2}', 'v20.20.2')).not.toBe(key)
    expect(installKey('{"a":1}', 'v22.12.0')).not.toBe(key)
  })
  it('tell each of npm’s warnings once', () => {
    expect(warningsOf('npm warn old a\nadded 5 packages\nnpm warn old a\nnpm WARN b\n')).toEqual([
      'npm warn old a',
      'npm WARN b',
    ])
  })
  it('name the packages that want a newer Node in one line', () => {
    const output = ['Unsupported engine {', "  package: 'electron@45.4.1',", "  required: { node: '>= 22.12.0' },", '}']
      .map((line) => `npm warn EBADENGINE ${line}\n`)
      .join('')
    expect(warningsOf(`${output}added 5 packages\n`)).toEqual(['npm warn made for a newer Node: electron@45.4.1'])
  })
})

describe('npm start -- FOLDER', () => {
  it('takes the folder from where the user stands', () => {
    const from = place()
    mkdirSync(join(from, 'news'))
    expect(workspaceFolder(['news'], from)).toEqual({ folders: [join(from, 'news')] })
    expect(workspaceFolder(['--dev', join(from, 'news')], '/')).toEqual({ folders: [join(from, 'news')] })
    expect(workspaceFolder(['--dev'], from)).toEqual({ folders: [] })
  })
  it('refuses what is missing or a file, and names it', () => {
    const from = place()
    writeFileSync(join(from, 'a.md'), '')
    expect(workspaceFolder(['a.md'], from).refused).toContain(join(from, 'a.md'))
    expect(workspaceFolder(['gone'], from).refused).toContain('is not a folder')
  })
  it('ends with 2 and the path, before anything is installed', () => {
    const start = spawnSync(process.execPath, ['scripts/start.mjs', 'no-such-folder'], { encoding: 'utf8' })
    expect(start.status).toBe(2)
    expect(start.stderr).toContain('no-such-folder is not a folder')
  })
})

describe('exclusively', () => {
  it('lets one set-up run at a time', async () => {
    const home = place()
    let running = 0
    const work = async () => {
      running += 1
      expect(running).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 30))
      running -= 1
      return 'done'
    }
    expect(await Promise.all([exclusively(work, home), exclusively(work, home)])).toEqual(['done', 'done'])
    expect(existsSync(join(home, 'set-up.lock'))).toBe(false)
  })
  it('names the cache folder where it can’t be made', async () => {
    const file = join(place(), 'file')
    writeFileSync(file, '')
    await expect(exclusively(async () => 'never', join(file, 'cache'))).rejects.toThrow(join(file, 'cache'))
  })
  it('frees the lock when the work fails', async () => {
    const home = place()
    await expect(exclusively(() => Promise.reject(new Error('full disk')), home)).rejects.toThrow('full disk')
    expect(existsSync(join(home, 'set-up.lock'))).toBe(false)
  })
  it('takes over from a start that was killed, and from one that is far too old', async () => {
    const home = place()
    const lock = join(home, 'set-up.lock')
    const ended = spawnSync(process.execPath, ['--version']).pid
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(ended))
    expect(await exclusively(async () => 'taken', home)).toBe('taken')
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    utimesSync(lock, 1_000, 1_000)
    expect(await exclusively(async () => 'taken', home)).toBe('taken')
  })
})

describe('real articles', () => {
  it('are those that are named, where they are; elsewhere there are none', () => {
    const there = place()
    expect(corpusFolder(there)).toBe(there)
    expect(corpusFolder(join(there, 'none'))).toBeNull()
  })
})

describe('npm test -- STAGE', () => {
  it('names the stages where there is no such one, before anything is installed', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/test.mjs', 'lawz'], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('No stage lawz; there are checks, unit, laws')
  })
  it('says why a stage was left out, and judges by the others', () => {
    const program = `
      import { summary } from './scripts/steps/stages.mjs'
      const ran = { name: 'unit', code: 0, time: 1, passed: 2, failed: 0 }
      process.exit(summary([ran, { name: 'corpus', left: 'none is there' }]))`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, '2 passed, 0 failed\n'])
    expect(stderr).toMatch(/– corpus +left out: none is there/)
  })
  it('names what failed at the very end, in one line each', () => {
    const program = `
      import { summary } from './scripts/steps/stages.mjs'
      const failures = ['tests/unit/a.test.ts › a thing: Error: no', 'e2e/b.e2e.ts › another: Error: never']
      process.exit(summary([{ name: 'unit', code: 1, time: 1, passed: 2, failed: 2, failures }]))`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([1, '2 passed, 2 failed\n'])
    expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([
      '  ✗ tests/unit/a.test.ts › a thing: Error: no',
      '  ✗ e2e/b.e2e.ts › another: Error: never',
    ])
  })
})
