import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  begun,
  edited,
  type History,
  isClashing,
  isDirty,
  met,
  redone,
  saved,
  undone,
} from '../../../../../../src/renderer/features/editor/text/history'
import { applyEdits, type Edit, parseArticle } from '../../../../../../src/shared/article'

const file = `---
title: "One"   # from the wire
excerpt: Two
heat: 70
published: false
topics:
  - Ports
---
Body.
`
const set = (key: string, value: unknown): Edit => ({ op: 'set', path: [key], value })
const type = (history: History, key: string, value: unknown, at: number): History =>
  edited(history, applyEdits(history.text, [set(key, value)]), key, at)
const fieldOf = (text: string, key: string): unknown => parseArticle(text).data[key]

describe('undo', () => {
  it('typing in one field within a second is one step, another field or a pause begins a new one', () => {
    let history = type(begun(file), 'title', 'A', 0)
    history = type(history, 'title', 'AB', 900)
    history = type(history, 'title', 'ABC', 1_800)
    expect(history.undo).toHaveLength(1)
    history = type(history, 'excerpt', 'X', 1_900)
    history = type(history, 'excerpt', 'XY', 2_901)
    expect(history.undo).toHaveLength(3)
    history = undone(undone(history))
    expect(fieldOf(history.text, 'title')).toBe('ABC')
    expect(undone(history).text).toBe(file)
  })

  it('goes back through every text and forward again, byte for byte', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom('title', 'excerpt', 'heat', 'locale'), fc.nat(5)), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(edits, (steps) => {
        let history = begun(file)
        const texts = [history.text]
        for (const [index, [key, value]] of steps.entries()) {
          history = type(history, key, value, index * 5_000)
          if (history.text !== texts.at(-1)) texts.push(history.text)
        }
        for (const text of texts.slice(0, -1).toReversed()) {
          history = undone(history)
          expect(history.text).toBe(text)
        }
        expect(undone(history)).toBe(history)
        for (const text of texts.slice(1)) {
          history = redone(history)
          expect(history.text).toBe(text)
        }
        expect(redone(history)).toBe(history)
      }),
      { numRuns: 60 },
    )
  })

  it('a new edit ends what could be redone', () => {
    const history = undone(type(begun(file), 'title', 'A', 0))
    expect(history.redo).toHaveLength(1)
    expect(type(history, 'heat', 1, 9_000).redo).toEqual([])
  })
})

describe('a save', () => {
  it('undo after it goes back to the very same bytes, and redo comes again after the next one', () => {
    let history = type(type(begun(file), 'title', 'A', 0), 'excerpt', 'B', 5_000)
    const sent = history.text
    history = saved(history, sent, sent)
    expect(isDirty(history)).toBe(false)
    history = undone(undone(history))
    expect(history.text).toBe(file)
    history = redone(saved(history, file, file))
    expect(fieldOf(history.text, 'title')).toBe('A')
    expect(fieldOf(history.text, 'excerpt')).toBe('Two')
  })

  it('what was typed while it ran stays unsaved on the new base', () => {
    let history = type(begun(file), 'title', 'A', 0)
    const sent = history.text
    history = type(history, 'excerpt', 'typed meanwhile', 5_000)
    history = saved(history, sent, applyEdits(sent, [set('heat', 75)]))
    expect(isDirty(history)).toBe(true)
    expect(history.text).toBe(applyEdits(file, [set('title', 'A'), set('heat', 75), set('excerpt', 'typed meanwhile')]))
    expect(fieldOf(history.base, 'excerpt')).toBe('Two')
  })

  it('undo after a merge takes back our edit and leaves what the pipeline wrote', () => {
    let history = type(begun(file), 'title', 'A', 0)
    history = saved(history, history.text, applyEdits(history.text, [set('heat', 75)]))
    expect(undone(history).text).toBe(applyEdits(file, [set('heat', 75)]))
  })
})

it('undo after the file changed outside keeps what came from outside', () => {
  let history = saved(
    type(begun(file), 'title', 'A', 0),
    applyEdits(file, [set('title', 'A')]),
    applyEdits(file, [set('title', 'A')]),
  )
  history = met(history, applyEdits(history.base, [set('heat', 99)]))
  expect(undone(history).text).toBe(applyEdits(file, [set('heat', 99)]))
})

it('what was discarded where it clashed comes back by undo as it was, and clashes again', () => {
  const mine = type(begun(file), 'title', 'Mine', 0)
  const disk = applyEdits(file, [set('title', 'Theirs'), set('heat', 75)])
  const clashing = met(mine, disk)
  expect(isClashing(clashing)).toBe(true)
  const discarded = edited(clashing, clashing.base, 'discard', 5_000)
  expect([discarded.text, isDirty(discarded), isClashing(discarded)]).toEqual([disk, false, false])
  const back = undone(discarded)
  expect([back.base, back.text, back.disk]).toEqual([file, mine.text, disk])
  expect(redone(back)).toMatchObject({ base: disk, text: disk, disk })
  expect(undone(redone(back))).toMatchObject({ base: file, text: mine.text, disk })
})

it('undo after a clash was settled and saved takes that back, and asks nothing of what this editor wrote', () => {
  const theirs = applyEdits(file, [set('title', 'Theirs'), set('heat', 75)])
  const mine = met(type(begun(file), 'title', 'Mine', 0), theirs)
  const third = applyEdits(theirs, [set('title', 'A third')])
  const settled = saved({ ...mine, base: theirs, text: third, undo: [mine] }, third, third)
  const back = undone(settled)
  expect([back.base, back.disk, back.text]).toEqual([third, third, applyEdits(theirs, [set('title', 'Mine')])])
})

it('a version that clashes with what others wrote beside a save outlasts it', () => {
  const mine = met(type(begun(file), 'title', 'Mine', 0), applyEdits(file, [set('title', 'Theirs')]))
  const third = applyEdits(file, [set('title', 'A third')])
  const written = applyEdits(third, [set('heat', 75)])
  const settled = saved({ ...mine, base: mine.disk ?? '', text: third, undo: [mine] }, third, written)
  expect(isDirty(settled)).toBe(false)
  const back = undone(settled)
  expect([fieldOf(back.text, 'title'), isClashing(back), back.disk]).toEqual(['Mine', true, written])
})

describe('what the file holds now', () => {
  const publish = set('published', true)
  const mine = type(begun(file), 'title', 'Mine', 0)

  it('is taken at once where it touches nothing unsaved, and undo takes back ours alone', () => {
    const history = met(mine, applyEdits(file, [publish]))
    expect(history.base).toBe(applyEdits(file, [publish]))
    expect(history.text).toBe(applyEdits(file, [set('title', 'Mine'), publish]))
    expect(undone(history).text).toBe(history.base)
  })

  it('is the text where nothing is unsaved, or where the same was typed', () => {
    const disk = applyEdits(file, [publish, set('heat', 12)])
    expect(met(begun(file), disk)).toMatchObject({ base: disk, text: disk })
    expect(met(type(begun(file), 'published', true, 0), disk)).toMatchObject({ base: disk, text: disk })
  })

  it('waits beside the text where both changed the same, and is taken once that is undone', () => {
    const disk = applyEdits(file, [set('title', 'Theirs'), set('heat', 12)])
    const waiting = met(mine, disk)
    expect(waiting).toMatchObject({ base: file, text: mine.text, disk })
    expect(isClashing(waiting)).toBe(true)
    const typedOn = type(waiting, 'excerpt', 'X', 5_000)
    expect(typedOn).toMatchObject({ base: file, disk })
    const settled = undone(undone(typedOn))
    expect(settled).toMatchObject({ base: disk, text: disk, disk })
    expect(isClashing(settled)).toBe(false)
  })

  it('is taken once the file is as it was', () => {
    const disk = applyEdits(file, [set('title', 'Theirs')])
    expect(met(met(mine, disk), file)).toMatchObject({ base: file, text: mine.text, disk: file })
  })
})

it('what was typed while a save merged something else into the same field waits beside it', () => {
  const sent = type(begun(file), 'heat', 71, 0)
  const typed = type(sent, 'title', 'Mine', 5_000)
  const history = saved(typed, sent.text, applyEdits(sent.text, [set('title', 'Theirs')]))
  expect(fieldOf(history.text, 'title')).toBe('Mine')
  expect(history.base).toBe(sent.text)
  expect(isClashing(history)).toBe(true)
})
