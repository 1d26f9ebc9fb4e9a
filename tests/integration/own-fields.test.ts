import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/shared/article'
import type { Change } from '../../src/shared/change/change'
import { project } from './copydesk'
import { type Opened, openIt } from './open'

/** A copy of one of the invented sites. */
function copyOf(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-site-'))
  cpSync(join(project, 'examples', name), folder, { recursive: true })
  return folder
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

/** The lines that differ, as a reader of a diff sees them. */
function changed(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}

async function site(name: string) {
  const folder = copyOf(name)
  const at = await openIt(folder)
  await expect.poll(() => at.service.info.fields.site).not.toBe('newsroom')
  return { folder, at, workspace: at.service.info.id }
}

const change = ({ service }: Opened, path: string, what: Change) =>
  service.changeArticle({ workspace: service.info.id, path, change: what, replace: false })

describe('a Hugo site', () => {
  it('is known by its own fields, without being told', async () => {
    const { at } = await site('field-notes')
    const { fields } = at.service.info
    expect(fields.switch).toMatchObject({ key: 'draft', form: 'draft' })
    expect(fields.roles).toMatchObject({ title: ['title'], topics: ['tags'], related: [] })
    const { titles } = await at.query('plot:"Long Acre"')
    expect(titles.length).toBeGreaterThan(3)
    expect((await at.query('plot:"Long Acre" -key:plot')).titles).toEqual([])
    expect((await at.query('weight:>=20', { field: 'weight', direction: 'descending' })).titles.length).toBeGreaterThan(
      1,
    )
    const facets = await at.service.library.readFacets({ workspace: at.service.info.id, text: '' })
    expect(facets.facets.find(({ field }) => field === 'plot')?.values[0]).toMatchObject({ count: expect.any(Number) })
  })

  it('publishes by draft, changes one line, and takes it back', async () => {
    const { folder, at, workspace } = await site('field-notes')
    const path = 'content/posts/first-cut.md'
    const before = read(folder, path)
    expect(await change(at, path, { kind: 'unpublish' })).toMatchObject({ kind: 'saved' })
    expect(changed(before, read(folder, path))).toEqual(['- draft: false', '+ draft: true'])
    expect((await at.query('is:unpublished First')).titles).toEqual(['First cut'])
    await change(at, path, { kind: 'publish' })
    expect(read(folder, path)).toBe(before)
    await at.service.undoAction({ workspace, action: null })
    expect(changed(before, read(folder, path))).toEqual(['- draft: false', '+ draft: true'])
  })

  it('says what turning the switch would write by the file: a line changed, or one added', async () => {
    const { folder, at, workspace } = await site('field-notes')
    const path = 'content/posts/first-cut.md'
    const tried = (kind: 'publish' | 'unpublish') => at.service.tryChange({ workspace, path, change: { kind } })
    expect(await tried('unpublish')).toEqual({ kind: 'writes', summary: 'draft: false → true · 1 line' })
    expect(await tried('publish')).toEqual({ kind: 'already' })
    const before = read(folder, path).replace('draft: false\n', '')
    writeFileSync(join(folder, path), before)
    expect(await tried('unpublish')).toEqual({ kind: 'writes', summary: 'draft: true added · 1 line' })
    expect(read(folder, path)).toBe(before)
    writeFileSync(join(folder, path), before.replace('title: ', 'draft: # yet\ntitle: '))
    expect(await tried('unpublish')).toEqual({ kind: 'writes', summary: 'draft: true · 1 line' })
    expect(await at.service.tryChange({ workspace, path: 'hugo.toml', change: { kind: 'publish' } })).toMatchObject({
      kind: 'refused',
    })
    writeFileSync(join(folder, path), '+++\ntitle = "First cut"\ndraft = false\n+++\n')
    expect(await tried('unpublish')).toMatchObject({ kind: 'refused', reason: { code: 'foreign' } })
  })

  it('sets its own field in many, adds a topic where the tags stand, and saves a title', async () => {
    const { folder, at, workspace } = await site('field-notes')
    const paths = ['content/posts/first-cut.md', 'content/posts/frost-candles.md']
    const before = paths.map((path) => read(folder, path))
    const set: Change = { kind: 'set', field: 'plot', value: 'The Gate' }
    const plan = await at.service.planChange({ workspace, job: 'p', paths, change: set })
    expect(plan).toMatchObject({ changes: 2, skippedCount: 0 })
    await at.service.runChange({ workspace, job: 'p', paths, change: set })
    expect(paths.map((path, index) => changed(before[index] ?? '', read(folder, path)))).toEqual([
      ['- plot: Mill Meadow', '+ plot: The Gate'],
      ['- plot: Long Acre', '+ plot: The Gate'],
    ])
    await change(at, paths[0] ?? '', { kind: 'addTopic', topic: 'thunder' })
    expect(read(folder, paths[0] ?? '')).toContain('tags: [hay, weather, thunder]\n')
    const base = read(folder, paths[0] ?? '')
    const text = applyEdits(base, [{ op: 'set', path: ['title'], value: 'Second cut' }])
    await at.service.saveArticle({ workspace, path: paths[0] ?? '', base, text, replace: false })
    expect(changed(base, read(folder, paths[0] ?? ''))).toEqual(['- title: First cut', '+ title: Second cut'])
    expect((await at.query('plot:"The Gate"')).titles.toSorted()).toEqual([
      'Four hundred candles for one cold night',
      'Second cut',
    ])
  })
})

describe('a Jekyll site', () => {
  it('knows its drafts by their folder and its dates by their files’ names', async () => {
    const { at } = await site('harbour-letters')
    const { fields } = at.service.info
    expect(fields.switch).toMatchObject({ key: 'published', hasDrafts: true })
    const drafts = await at.query('is:unpublished path:_drafts/')
    expect(drafts.titles).toContain('Eel')
    expect((await at.query('file:dated -key:date date:2026')).titles.length).toBeGreaterThan(0)
    expect((await at.query('tags:ci')).titles).toEqual(['A robot reads my letters before you do'])
  })

  it('keeps a list that is one text, and filters and sets by its own fields', async () => {
    const { folder, at, workspace } = await site('harbour-letters')
    const path = '_posts/2026-06-01-go-ci.md'
    const before = read(folder, path)
    await change(at, path, { kind: 'addTopic', topic: 'robots' })
    expect(changed(before, read(folder, path))).toEqual(['- tags: go ci', '+ tags: go ci robots'])
    await change(at, path, { kind: 'removeTopic', topic: 'ci' })
    expect(read(folder, path)).toContain('tags: go robots\n')
    await change(at, path, { kind: 'unpublish' })
    expect(read(folder, path)).toContain('published: false\n')
    expect((await at.query('wind:>5')).titles.length).toBeGreaterThan(0)
    const report = await at.service.runChange({
      workspace,
      job: 'w',
      paths: [path],
      change: { kind: 'set', field: 'wind', value: 4 },
    })
    expect(report).toMatchObject({ done: 1, lines: 1 })
    expect(read(folder, path)).toContain('wind: 4\n')
  })

  it('reads dates by the time zone of its settings, and by another one when these change', async () => {
    const { folder, at } = await site('harbour-letters')
    writeFileSync(join(folder, '_posts/2026-06-20-late.md'), '---\nlayout: post\ntitle: Late\n---\nWords.\n')
    const timeOfLate = async (): Promise<number | null | undefined> => {
      const { result } = await at.query('path:late.md')
      const { rows } = await at.service.library.readRows({ workspace: at.service.info.id, result, from: 0, to: 1 })
      return rows[0]?.card?.time
    }
    await expect.poll(timeOfLate).toBe(Date.UTC(2026, 5, 19, 21))
    const config = read(folder, '_config.yml')
    writeFileSync(join(folder, '_config.yml'), config.replace('Europe/Helsinki', 'America/New_York'))
    await expect.poll(timeOfLate).toBe(Date.UTC(2026, 5, 20, 4))
    await expect.poll(() => at.service.info.fields.timeZone).toBe('America/New_York')
    writeFileSync(join(folder, '_config.yml'), config.replace('Europe/Helsinki', 'Mars/Base'))
    await expect.poll(timeOfLate).toBe(Date.UTC(2026, 5, 20))
    expect(at.last('notice')?.notice.message).toContain('“Mars/Base”')
  })

  it('publishes a draft by moving it, says where to, and takes it back', async () => {
    const { folder, at, workspace } = await site('harbour-letters')
    const before = read(folder, '_drafts/eel.md')
    const tried = await at.service.tryChange({ workspace, path: '_drafts/eel.md', change: { kind: 'publish' } })
    const outcome = await change(at, '_drafts/eel.md', { kind: 'publish' })
    expect(tried).toEqual({ kind: 'writes', summary: outcome.kind === 'saved' && outcome.proof.summary })
    const now = new Date()
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
    const to = `_posts/${day.join('-')}-eel.md`
    expect(outcome).toMatchObject({ kind: 'saved', movedTo: to, proof: { summary: `_drafts/eel.md → ${to}` } })
    expect(at.last('moved')).toMatchObject({ path: '_drafts/eel.md', to })
    expect(read(folder, to)).toBe(before)
    expect(existsSync(join(folder, '_drafts/eel.md'))).toBe(false)
    await expect.poll(async () => (await at.query('is:published path:eel')).titles).toEqual(['Eel'])
    expect((await at.service.readToday({ workspace })).entries[0]).toMatchObject({
      label: 'Publish: Eel',
      became: 'published',
      lines: [{ before: '_drafts/eel.md', after: to }],
    })
    // It can be taken off by its key there, like any other.
    await change(at, to, { kind: 'unpublish' })
    await at.service.undoAction({ workspace, action: null })
    expect(await at.service.undoAction({ workspace, action: null })).toMatchObject({
      kind: 'undone',
      paths: ['_drafts/eel.md'],
      count: 1,
      summary: `${to} → _drafts/eel.md`,
    })
    expect(at.last('moved')).toMatchObject({ path: to, to: '_drafts/eel.md' })
    expect(read(folder, '_drafts/eel.md')).toBe(before)
    expect(existsSync(join(folder, to))).toBe(false)
  })

  it('moves many drafts, and leaves alone what would take the place of another', async () => {
    const { folder, at, workspace } = await site('harbour-letters')
    const { result } = await at.query('path:_drafts/')
    const paths = await at.service.library.listPaths({ workspace, result })
    expect(paths.length).toBeGreaterThan(2)
    const now = new Date()
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
    writeFileSync(join(folder, `_posts/${day.join('-')}-eel.md`), 'another\n')
    const report = await at.service.runChange({ workspace, job: 'd', paths, change: { kind: 'publish' } })
    expect(report).toMatchObject({ done: paths.length - 1, lines: 0, failedCount: 1 })
    expect(report.moved).toHaveLength(paths.length - 1)
    // Each is in its place of the list, at its new path.
    const places = paths.map((path) => report.moved.find((one) => one.path === path)?.to ?? path)
    expect(await at.service.library.listPaths({ workspace, result })).toEqual(places)
    expect(report.failed[0]).toMatchObject({ path: '_drafts/eel.md', message: expect.stringContaining('Another file') })
    expect(read(folder, `_posts/${day.join('-')}-eel.md`)).toBe('another\n')
    expect(await at.service.undoAction({ workspace, action: report.action })).toMatchObject({
      count: paths.length - 1,
      summary: `${paths.length - 1} files moved back`,
    })
    expect(await at.service.library.listPaths({ workspace, result })).toEqual(paths)
    expect(paths.every((path) => existsSync(join(folder, path)))).toBe(true)
  })

  it('says that an undo did nothing where another file took the draft’s place, and leaves its decision', async () => {
    const { folder, at, workspace } = await site('harbour-letters')
    await change(at, '_drafts/eel.md', { kind: 'publish' })
    writeFileSync(join(folder, '_drafts/eel.md'), 'another\n')
    expect(await at.service.undoAction({ workspace, action: null })).toMatchObject({
      kind: 'refused',
      reason: { code: 'taken' },
    })
    expect(read(folder, '_drafts/eel.md')).toBe('another\n')
  })

  it('moves a draft with the line of its key, plans what it does, and takes both back', async () => {
    const { folder, at, workspace } = await site('harbour-letters')
    const [hidden, odd, to] = ['_drafts/tides.md', '_drafts/odd.md', '_posts/2024-06-01-tides.md']
    const before = '---\nlayout: post\ntitle: Tides\ndate: 2024-06-01\npublished: false\n---\nBody\n'
    writeFileSync(join(folder, hidden), before)
    writeFileSync(join(folder, odd), before.replace('06-01', '13-45'))
    await expect.poll(async () => (await at.query('path:_drafts/ Tides')).titles).toHaveLength(2)
    const asked = { workspace, job: 'd', paths: [hidden, odd], change: { kind: 'publish' as const } }
    expect(await at.service.planChange(asked)).toMatchObject({
      changes: 1,
      skipped: [{ path: odd, message: 'There is no month 13. Correct its date, then publish it.' }],
      sample: [{ path: hidden, lines: [{ before: hidden, after: to }, { before: 'published: false' }] }],
    })
    const report = await at.service.runChange(asked)
    expect(report).toMatchObject({ done: 1, failedCount: 1 })
    expect(read(folder, to)).toBe(before.replace('false', 'true'))
    await expect.poll(async () => (await at.query('is:published path:tides')).titles).toEqual(['Tides'])
    expect(await at.service.undoAction({ workspace, action: report.action })).toMatchObject({ kind: 'undone' })
    expect(read(folder, hidden)).toBe(before)
    expect(existsSync(join(folder, to))).toBe(false)
  })
})
