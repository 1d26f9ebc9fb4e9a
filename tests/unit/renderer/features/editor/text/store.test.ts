// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { decide, unsavedCount } from '../../../../../../src/renderer/features/editor/decide'
import { keepDrafts } from '../../../../../../src/renderer/features/editor/drafts/drafts'
import {
  bringBack,
  dropDraft,
  restoreDrafts,
  takeDraft,
  useDrafts,
} from '../../../../../../src/renderer/features/editor/drafts/restore'
import { load, onArticleEvent } from '../../../../../../src/renderer/features/editor/open'
import { publishAndSave, saveOpen, saveSettled } from '../../../../../../src/renderer/features/editor/save/save'
import {
  articleAt,
  begin,
  beginStep,
  endStep,
  keepInBox,
  redo,
  refuseField,
  setField,
  setText,
  takeBack,
  undo,
  useEditor,
} from '../../../../../../src/renderer/features/editor/text/store'
import { unwrittenIn } from '../../../../../../src/renderer/features/editor/text/unwritten'
import { discard, useUnchosen } from '../../../../../../src/renderer/features/editor/unchosen/unchosen'
import { applyEdits, type Edit } from '../../../../../../src/shared/article'
import { stand, workspace } from '../../boundary'
import { article, openOne, path } from '../opened'

const file = '---\ntitle: "One"   # from the wire\nexcerpt: Two\nheat: 70\npublished: false\n---\nBody.\n'
const set = (key: string, value: unknown): Edit => ({ op: 'set', path: [key], value })
const proof = { summary: 'title · 1 line', lines: [] }

beforeEach(() => {
  openOne(file)
})

describe('a step of a field', () => {
  const type = (title: string): void => setField(path, set('title', title), 'title', 'whole')

  it('goes on however slowly it is typed, until it is ended', () => {
    vi.useFakeTimers()
    type('A')
    vi.advanceTimersByTime(60_000)
    type('AB')
    endStep(path, 'title')
    type('ABC')
    vi.useRealTimers()
    undo()
    expect(article().text).toBe(file.replace('"One"', '"AB"'))
    undo()
    expect(article().text).toBe(file)
  })

  it('is taken back to the text that it began with, and what was typed before stays', () => {
    type('A')
    beginStep(path, 'title')
    const before = article().text
    type('AB')
    refuseField(path, 'title', 'ABx', 'No', 'whole')
    type('ABC')
    takeBack(path, 'title')
    expect(article().text).toBe(before)
    expect(article().errors).toEqual({})
    undo()
    expect(article().text).toBe(file)
  })

  it('that is ended forgets nothing of the line that a cleared field had', () => {
    setField(path, { op: 'remove', path: ['title'] }, 'title', 'whole')
    endStep(path, 'title')
    type('A')
    expect(article().text).toBe(file.replace('"One"', '"A"'))
  })
})

describe('an edit of a field', () => {
  it('splices the text at once and marks the article unsaved', () => {
    setField(path, set('title', 'A'), 'title')
    expect(article().text).toBe(file.replace('"One"', '"A"'))
    expect(useSession.getState().unsaved.has(path)).toBe(true)
    setField(path, set('title', 'One'), 'title')
    expect(article().text).toBe(file)
    expect(useSession.getState().unsaved.has(path)).toBe(false)
  })

  it('that can’t be made shows its reason and leaves the text', () => {
    setText(path, '---\ntitle: "open\n---\n')
    const broken = article().text
    setField(path, set('title', 'A'), 'title')
    expect(article().text).toBe(broken)
    expect(article().errors.title).toBeTruthy()
  })

  it('typing again into a field that was cleared keeps its line and its comment', () => {
    setField(path, { op: 'remove', path: ['excerpt'] }, 'excerpt')
    expect(article().text).not.toContain('excerpt')
    setField(path, set('excerpt', 'Two'), 'excerpt')
    expect(article().text).toBe(file)
  })

  it('that is refused takes back the half of it that was written, and says why', () => {
    setField(path, set('excerpt', '2020-02-3'), 'excerpt')
    refuseField(path, 'excerpt', '2020-02-30', 'There is no such day.')
    expect(article().text).toBe(file)
    expect(article().errors.excerpt).toBe('There is no such day.')
    setField(path, set('excerpt', 'Three'), 'excerpt')
    expect(article().text).toBe(file.replace('Two', 'Three'))
    expect(article().errors).toEqual({})
  })

  it('is not made on a read-only article', () => {
    begin(path, file, { readOnly: { code: 'too-large', message: 'too large' } })
    setField(path, set('title', 'A'), 'title')
    expect(article().text).toBe(file)
  })

  it('undo, redo and discard are steps of one history', async () => {
    stand({ keepUnchosen: () => ({ kept: [] }) })
    setField(path, set('title', 'A'), 'title')
    keepInBox(path, 'topics', 'half')
    await discard()
    expect(article().text).toBe(file)
    expect(article().boxes).toEqual({})
    undo()
    expect(article().text).toContain('"A"')
    undo()
    expect(article().text).toBe(file)
    redo()
    expect(article().text).toContain('"A"')
  })

  it('what is discarded is kept first', async () => {
    let isKept = (_: unknown): void => {}
    const main = stand({ keepUnchosen: () => new Promise((resolve) => (isKept = resolve)) })
    setField(path, set('title', 'A'), 'title')
    const { base, text } = article()
    const discarded = discard()
    expect(main.calls[0]?.request).toEqual({
      workspace: workspace.id,
      path,
      left: [{ side: 'discarded', base, text }],
      instead: [],
    })
    expect(article().text).toBe(text)
    isKept({ kept: [] })
    await discarded
    expect(article().text).toBe(base)
    expect(useUnchosen.getState().news).toEqual({ path, text: 'Your changes are kept for 30 days' })
  })

  it('what can’t be kept, or is typed on meanwhile, isn’t discarded', async () => {
    let answer = (): unknown => Promise.reject(new Error('The disk is full.'))
    stand({ keepUnchosen: () => answer() })
    setField(path, set('title', 'A'), 'title')
    await discard()
    expect(article().text).toContain('"A"')
    expect(useSession.getState().bars[0]?.text).toMatch(/^Nothing was discarded, since it could not be kept/)
    answer = () => {
      setField(path, set('title', 'AB'), 'title')
      return { kept: [] }
    }
    await discard()
    expect(article().text).toContain('"AB"')
  })
})

describe('what is typed and can’t be written', () => {
  const heat = (value: number): void => setField(path, set('heat', value), 'heat')
  const refuse = (typed: string): void => refuseField(path, 'heat', typed, 'Not a whole number')
  const typedIn = (field: string): string | null => unwrittenIn(article(), field)
  const saves = () => stand({ saveArticle: ({ text }: { text: string }) => ({ kind: 'saved', text, proof }) })

  it('goes back to what was saved last, not to what stood there before that', async () => {
    heat(95)
    saves()
    expect(await saveOpen()).toBe(true)
    heat(9)
    refuse('9x')
    expect(article().text).toBe(file.replace('70', '95'))
  })

  it('goes back to what the field was left with', () => {
    heat(95)
    endStep(path, 'heat')
    heat(9)
    refuse('9x')
    expect(article().text).toBe(file.replace('70', '95'))
  })

  it('is taken back by the first undo, and it alone', () => {
    setField(path, set('title', 'A'), 'title')
    heat(5)
    heat(50)
    refuse('50x')
    refuse('50xy')
    expect(typedIn('heat')).toBe('50xy')
    undo()
    expect(typedIn('heat')).toBeNull()
    expect(article().text).toBe(file.replace('70', '50').replace('"One"', '"A"'))
    undo()
    expect(article().text).toBe(file.replace('"One"', '"A"'))
  })

  it('where nothing of it was taken an undo leaves the text; what is typed elsewhere since comes first', () => {
    setField(path, set('excerpt', 'Six'), 'excerpt')
    const before = article().text
    refuse('nonsense')
    undo()
    expect(article()).toMatchObject({ text: before, errors: {} })
    refuse('nonsense')
    setField(path, set('title', 'A'), 'title')
    undo()
    expect(article().text).toBe(before)
    expect(typedIn('heat')).toBe('nonsense')
    undo()
    expect(typedIn('heat')).toBeNull()
    expect(article().text).toBe(before)
  })

  it('is told with a save, which writes the rest, and until it is written', async () => {
    setField(path, set('title', 'A'), 'title')
    setField(path, set('excerpt', 'a\ud83d'), 'excerpt')
    expect(typedIn('excerpt')).toBe('a\ud83d')
    const main = saves()
    expect(await saveOpen()).toBe(true)
    expect(main.calls.find(({ channel }) => channel === 'saveArticle')?.request).toMatchObject({
      text: file.replace('"One"', '"A"'),
    })
    expect(useSession.getState().announcement?.text).toBe('Saved, but not all that you typed')
    expect(useSession.getState().bars.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Not saved, since it can’t be written: Excerpt: .*surrogate/),
    ])
    expect(await saveOpen()).toBe(false)
    expect(useSession.getState().announcement?.text).toMatch(/^Not saved/)
    setField(path, set('excerpt', 'a'), 'excerpt')
    expect(await saveOpen()).toBe(true)
    expect(useSession.getState().announcement?.text).toBe('Saved')
    expect(useSession.getState().bars).toEqual([])
  })

  it('keeps its article from being published, and open; the folder’s other articles are left all the same', async () => {
    refuse('50x')
    expect(await publishAndSave()).toBe(false)
    expect(useSession.getState().bars[0]?.text).toBe(
      'Not published, since this can’t be written: Heat: Not a whole number',
    )
    stand({
      openArticle: () => ({ kind: 'text', text: file, readOnly: null }),
      listUnchosen: () => ({ kept: [] }),
      closeArticle: () => ({}),
    })
    for (let other = 0; other < 20; other += 1) await load(`_news/${other}.md`)
    expect(articleAt(path)).toBeDefined()
    expect(articleAt('_news/0.md')).toBeUndefined()
  })

  it('stays where the source is typed in elsewhere, and goes where it says the field itself', () => {
    refuse('50x')
    setText(path, file.replace('One', 'Two'))
    expect(typedIn('heat')).toBe('50x')
    setText(path, file.replace('70', '50'))
    expect(typedIn('heat')).toBeNull()
  })
})

describe('a save', () => {
  const answer = (outcome: unknown) => stand({ saveArticle: () => outcome })

  it('saved: clean, proof shown, one call: main drops the draft with it', async () => {
    setField(path, set('title', 'A'), 'title')
    const text = article().text
    const main = answer({ kind: 'saved', text, proof })
    expect(await saveOpen()).toBe(true)
    expect(article().base).toBe(text)
    expect(useSession.getState().unsaved.size).toBe(0)
    expect(useSession.getState().proof?.text).toBe(proof.summary)
    expect(useSession.getState().announcement?.text).toBe('Saved')
    expect(main.calls.map((call) => call.channel)).toEqual(['saveArticle'])
    expect(main.calls[0]?.request).toEqual({ workspace: workspace.id, path, base: file, text, replace: false })
  })

  it('merged: the file’s text is taken over, and what the pipeline changed is said', async () => {
    setField(path, set('title', 'A'), 'title')
    const text = applyEdits(article().text, [set('heat', 75)])
    answer({ kind: 'merged', text, proof, theirs: ['heat', 'secured'] })
    expect(await saveOpen()).toBe(true)
    expect(article()).toMatchObject({ base: text, text })
    expect(useSession.getState().announcement?.text).toBe('Saved; others had changed heat, secured')
  })

  it('conflict: nothing is saved, the choice is asked for, and what was settled is saved on the file’s text', async () => {
    setField(path, set('title', 'A'), 'title')
    const disk = applyEdits(file, [set('title', 'Theirs')])
    answer({ kind: 'conflict', disk, fields: ['Title'] })
    expect(await saveOpen()).toBe(false)
    expect(article()).toMatchObject({ base: file, disk, settling: true })
    expect(await saveOpen()).toBe(false)
    const text = applyEdits(disk, [set('title', 'A')])
    const main = answer({ kind: 'saved', text, proof })
    const left = [{ side: 'theirs' as const, base: text, text: disk }]
    const [once, twice] = await Promise.all([saveSettled(path, disk, text, left), saveSettled(path, disk, text, left)])
    expect([once, twice]).toEqual([true, false])
    expect(main.calls.map(({ channel }) => channel)).toEqual(['keepUnchosen', 'keepUnchosen', 'saveArticle'])
    expect(main.calls[0]?.request).toEqual({ workspace: workspace.id, path, left, instead: [] })
    expect(main.calls[2]?.request).toMatchObject({ base: disk, text })
    expect(useUnchosen.getState().news).toEqual({ path, text: 'The other side is kept for 30 days' })
    expect(article()).toMatchObject({ settling: false, base: text, text, disk: text })
  })

  it('settles nothing where what was not chosen can’t be kept', async () => {
    setField(path, set('title', 'A'), 'title')
    const mine = article().text
    const disk = applyEdits(file, [set('title', 'Theirs')])
    answer({ kind: 'conflict', disk, fields: ['Title'] })
    await saveOpen()
    const main = stand({
      keepUnchosen: () => {
        throw new Error('The disk is full.')
      },
    })
    expect(await saveSettled(path, disk, disk, [{ side: 'mine', base: disk, text: mine }])).toBe(false)
    expect(article()).toMatchObject({ text: mine, base: file, disk, settling: true })
    expect(main.calls.map(({ channel }) => channel)).toEqual(['keepUnchosen'])
    expect(useSession.getState().bars.map((bar) => bar.text)).toEqual([
      'Not saved, since what you didn’t choose could not be kept: The disk is full.',
    ])
  })

  it('refused, or failed: it stays unsaved and is said', async () => {
    setField(path, set('title', 'A'), 'title')
    answer({ kind: 'refused', reason: { code: 'disk-full', message: 'The disk is full' } })
    expect(await saveOpen()).toBe(false)
    stand({
      saveArticle: () => {
        throw new Error('gone')
      },
    })
    expect(await saveOpen()).toBe(false)
    expect(useSession.getState().unsaved.has(path)).toBe(true)
    expect(useSession.getState().bars.map((bar) => bar.text)).toEqual([
      'Not saved: The disk is full',
      'Not saved: gone',
    ])
    expect(article().saving).toBe(false)
  })

  it('ask: replaces only after a yes', async () => {
    setField(path, set('title', 'A'), 'title')
    const text = article().text
    const main = stand({
      saveArticle: ({ replace }: { replace: boolean }) =>
        replace ? { kind: 'saved', text, proof } : { kind: 'ask', reason: { code: 'links', message: 'Two names' } },
    })
    const no = saveOpen()
    await expect.poll(() => useEditor.getState().question?.reason).toBe('Two names')
    useEditor.getState().question?.answer(false)
    expect(await no).toBe(false)
    expect(article().base).toBe(file)
    const yes = saveOpen()
    await expect.poll(() => useEditor.getState().question?.reason).toBe('Two names')
    useEditor.getState().question?.answer(true)
    expect(await yes).toBe(true)
    expect(main.calls.filter((call) => call.channel === 'saveArticle')).toHaveLength(3)
  })

  it('publishAndSave sends the switch with the other edits', async () => {
    setField(path, set('title', 'A'), 'title')
    const text = applyEdits(article().text, [set('published', true)])
    const main = answer({ kind: 'saved', text, proof })
    expect(await publishAndSave()).toBe(true)
    expect(main.calls[0]?.request).toMatchObject({ text })
  })
})

describe('a decision', () => {
  it('counts a story with all that is said of it as one edit, of its field', () => {
    const story = { title: 'A', webUrl: 'https://a.example/', provider: { name: 'B', domain: 'b.example' } }
    setField(path, set('related', [story]), 'related')
    setField(path, set('title', 'A'), 'title')
    expect(unsavedCount(path)).toBe(2)
  })

  it('counts the other edits that stay unsaved', async () => {
    setField(path, set('title', 'A'), 'title')
    setField(path, set('excerpt', 'B'), 'excerpt')
    expect(unsavedCount(path)).toBe(2)
    const text = applyEdits(file, [set('published', true)])
    stand({ changeArticle: () => ({ kind: 'saved', text, proof }) })
    expect(await decide(path, { kind: 'publish' })).toBe(path)
    expect(article().base).toBe(text)
    expect(useSession.getState().announcement?.text).toBe('Published. 2 other edits are still unsaved.')
  })

  it('shows no longer what the one before wrote', async () => {
    const text = applyEdits(file, [set('published', true)])
    stand({ changeArticle: () => ({ kind: 'saved', text, proof }) })
    await decide(path, { kind: 'publish' })
    expect(useSession.getState().proof?.text).toBe(proof.summary)
    stand({ changeArticle: () => ({ kind: 'decided' }) })
    await decide('_news/other.md', { kind: 'pass' })
    expect(useSession.getState()).toMatchObject({ announcement: { text: 'Passed' }, proof: null })
  })

  it('that the file already holds is said, a refusal is an alert', async () => {
    stand({ changeArticle: () => ({ kind: 'already' }) })
    expect(await decide(path, { kind: 'unpublish' })).toBe(null)
    expect(useSession.getState().announcement?.text).toBe('Already unpublished')
    stand({ changeArticle: () => ({ kind: 'refused', reason: { code: 'broken', message: 'It can’t be read' } }) })
    expect(await decide(path, { kind: 'publish' })).toBe(null)
    expect(useSession.getState().bars[0]?.text).toBe('Not published: It can’t be read')
  })
})

describe('the disk', () => {
  const reason = { code: 'missing', message: 'The file is gone.' }
  const event = (text: string | null) =>
    ({
      kind: 'article',
      workspace: workspace.id,
      path,
      text,
      reason: text === null ? reason : null,
      own: false,
    }) as const
  const disk = file.replace('70', '71')

  it('is followed where nothing is unsaved, and merged with what is', () => {
    onArticleEvent(event(disk))
    expect(article()).toMatchObject({ base: disk, text: disk, outside: [{ was: file }] })
    expect(useSession.getState().announcement?.text).toBe('Updated from disk')
    setField(path, set('title', 'A'), 'title')
    onArticleEvent(event(file))
    expect(article()).toMatchObject({ base: file, text: file.replace('"One"', '"A"') })
  })

  it('is no news where this user changed it with many others', () => {
    onArticleEvent({ ...event(disk), own: true })
    expect(article()).toMatchObject({ base: disk, text: disk, outside: [] })
  })

  it('is heard behind the answer where it comes while the article is being saved', async () => {
    let saved = (_: unknown): void => {}
    setField(path, set('title', 'A'), 'title')
    const { text } = article()
    const later = text.replace('70', '71')
    stand({
      saveArticle: () => new Promise((resolve) => (saved = resolve)),
      openArticle: () => ({ kind: 'text', text: later, readOnly: null }),
    })
    const saving = saveOpen()
    await vi.waitFor(() => expect(article().saving).toBe(true))
    onArticleEvent(event(later))
    expect(article()).toMatchObject({ base: file, text })
    saved({ kind: 'saved', text, proof })
    expect(await saving).toBe(true)
    await vi.waitFor(() => expect(article()).toMatchObject({ base: later, text: later, asksAgain: false }))
  })

  it('that can’t be read any more leaves the text, and is taken up again when it can', () => {
    setField(path, set('title', 'A'), 'title')
    const mine = article().text
    onArticleEvent(event(null))
    expect(article()).toMatchObject({ lost: reason, disk: null, base: file, text: mine })
    onArticleEvent(event(disk))
    expect(article()).toMatchObject({ lost: null, base: disk, text: disk.replace('"One"', '"A"') })
  })

  it('opening again keeps unsaved edits and takes the file where there are none', async () => {
    stand({ openArticle: () => ({ kind: 'text', text: disk, readOnly: null }) })
    await load(path)
    expect(article().text).toBe(disk)
    setField(path, set('title', 'A'), 'title')
    stand({ openArticle: () => ({ kind: 'text', text: file, readOnly: null }) })
    await load(path)
    expect(article().text).toContain('"A"')
  })
})

it('an article with unsaved edits keeps them where its file can’t be opened again', async () => {
  const reason = { code: 'folder-gone', message: 'The folder is gone.' }
  stand({ openArticle: () => ({ kind: 'refused', reason, preview: null }) })
  setField(path, set('title', 'Mine'), 'title')
  await load(path)
  expect(article()).toMatchObject({ lost: reason, refused: null })
  expect(article().text).toContain('"Mine"')
})

describe('unsaved work', () => {
  it('is kept within a second of the typing and dropped once it is clean', async () => {
    vi.useFakeTimers()
    const main = stand({})
    const stop = keepDrafts()
    setField(path, set('title', 'A'), 'title')
    const text = article().text
    await vi.advanceTimersByTimeAsync(1_000)
    expect(main.calls.map((call) => call.channel)).toEqual(['keepDraft'])
    expect(main.calls[0]?.request).toMatchObject({ path, base: file, text })
    undo()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(main.calls.at(-1)?.channel).toBe('dropDraft')
    stop()
    vi.useRealTimers()
  })

  it('of an earlier run comes back as edits of the file of today', async () => {
    const draft = { path, base: file, text: file.replace('"One"', '"Kept"'), at: 0 }
    const today = file.replace('heat: 70', 'heat: 99')
    useEditor.setState({ articles: {} })
    const openArticle = () => ({ kind: 'text', text: today, readOnly: null })
    stand({ openArticle, readDraft: ({ path }: { path: string }) => ({ draft: path === draft.path ? draft : null }) })
    restoreDrafts([{ path, at: 0 }])
    takeDraft({ path, at: 0 })
    await load(path)
    expect(article()).toMatchObject({ base: today, text: today.replace('"One"', '"Kept"') })
    expect(useDrafts.getState().drafts).toEqual([])
    undo()
    expect(article().text).toBe(today)
  })

  it('is taken by whoever opens its article, also where its file is gone', async () => {
    useEditor.setState({ articles: {} })
    const text = file.replace('"One"', '"Kept"')
    const reason = { code: 'missing', message: 'The file is gone.' }
    stand({
      openArticle: () => ({ kind: 'refused', reason, preview: null }),
      readDraft: () => ({ draft: { path, base: file, text, at: 0 } }),
    })
    restoreDrafts([{ path, at: 0 }])
    await load(path)
    expect(article()).toMatchObject({ base: file, text, disk: null, lost: reason, refused: null })
  })

  it('that can’t be read any more is said and no longer offered; its file opens', async () => {
    useEditor.setState({ articles: {} })
    stand({ openArticle: () => ({ kind: 'text', text: file, readOnly: null }), readDraft: () => ({ draft: null }) })
    restoreDrafts([{ path, at: 0 }])
    await load(path)
    expect(useDrafts.getState().drafts).toEqual([])
    expect(article().text).toBe(file)
    expect(useSession.getState().bars.at(-1)?.text).toContain(path)
  })

  it('stays offered where its article can’t be opened', async () => {
    useEditor.setState({ articles: {} })
    stand({
      openArticle: () => {
        throw new Error('Main is busy.')
      },
      readDraft: () => ({ draft: { path, base: file, text: file.replace('"One"', '"Kept"'), at: 0 } }),
    })
    restoreDrafts([{ path, at: 0 }])
    await load(path)
    expect(useDrafts.getState().drafts).toEqual([{ path, at: 0 }])
    expect(articleAt(path)).toBeUndefined()
  })

  it('that was dropped can be brought back', async () => {
    const draft = { path, base: file, text: file.replace('"One"', '"Kept"'), at: 7 }
    const main = stand({ readDraft: () => ({ draft }) })
    restoreDrafts([{ path, at: 7 }])
    useEditor.setState({ articles: {} })
    await dropDraft({ path, at: 7 })
    expect(useDrafts.getState()).toMatchObject({ drafts: [], dropped: draft })
    await bringBack()
    expect(main.calls.at(-1)).toMatchObject({ channel: 'keepDraft', request: { path, base: file, text: draft.text } })
    expect(useDrafts.getState()).toMatchObject({ drafts: [{ path, at: 7 }], dropped: null })
  })

  it('that main refuses to keep is said in one bar, however long the typing goes on', async () => {
    const main = stand({
      keepDraft: () => {
        throw new Error('Too much.')
      },
    })
    useSession.setState({ bars: [] })
    const stop = keepDrafts()
    for (const title of ['A', 'B']) {
      setField(path, set('title', title), 'title')
      await expect.poll(() => main.calls.length, { timeout: 2_000 }).toBe(title === 'A' ? 1 : 2)
    }
    stop()
    await expect.poll(() => useSession.getState().bars).toHaveLength(1)
    expect(article().text).toContain('"B"')
  })
})
