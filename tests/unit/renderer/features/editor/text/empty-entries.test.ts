import { expect, it } from 'vitest'
import { withoutEmptyEntries } from '../../../../../../src/renderer/features/editor/text/empty-entries'
import { applyEdits, type Edit } from '../../../../../../src/shared/article'

const whole = (yaml: string): string => `---\n${yaml}---\nBody.\n`
const insert = (path: (string | number)[], value: unknown): Edit => ({ op: 'insert', path, value })
const set = (path: (string | number)[], value: unknown): Edit => ({ op: 'set', path, value })

/** What a save writes of edits, without a look at the steps that made them. */
const written = (yaml: string, ...edits: readonly Edit[]): string => {
  const base = whole(yaml)
  return withoutEmptyEntries({ base, text: applyEdits(base, edits), undo: [] }).text
}

const images = 'title: a\nimages:\n  - url: /a\n'

it('takes what was begun and left empty out of a list, wherever it is', () => {
  expect(written(images, insert(['images', 1], { url: '' }))).toBe(whole(images))
  expect(written(images, insert(['images', 0], { url: '' }), insert(['images', 2], { url: '' }))).toBe(whole(images))
  expect(written('related: []\n', insert(['related', 0], { title: '' }))).toBe(whole('related: []\n'))
  expect(written('l:\n  - a\n', insert(['l', 1], ''))).toBe(whole('l:\n  - a\n'))
  const nested = 'related:\n  - title: R\n    images:\n      - url: /r\n'
  const second = insert(['related', 0, 'images', 1], { url: '' })
  expect(written(nested, second, insert(['related', 0, 'images', 0], { url: '' }))).toBe(whole(nested))
  expect(written(nested, insert(['related', 0, 'images', 1], { url: '' }))).toBe(whole(nested))
})

it('leaves no key of a list that the file hasn’t, nor the blank line that set it apart', () => {
  expect(written('title: a\n', set(['images'], [{ url: '' }]))).toBe(whole('title: a\n'))
  const apart = 'title: a\n\nimages:\n  - url: /a\n\ntopics:\n  - b\n'
  expect(written(apart, set(['related'], [{ title: '' }]))).toBe(whole(apart))
  expect(written(apart.replaceAll('\n', '\r\n'), set(['related'], [{ title: '' }]))).toBe(
    whole(apart.replaceAll('\n', '\r\n')),
  )
  const null_ = 'images: null\ntitle: a\n'
  expect(written(null_, set(['images'], [{ url: '' }]))).toBe(whole(null_))
})

it('takes a title that is still to be typed from the entry that a link began', () => {
  expect(written('related:\n  - a: b\n', insert(['related', 1], { title: '', webUrl: 'https://a.example/' }))).toBe(
    whole('related:\n  - a: b\n  - webUrl: https://a.example/\n'),
  )
  const cleared = 'related:\n  - title: T\n    webUrl: https://a.example/\n'
  expect(written(cleared, set(['related', 0, 'title'], ''))).toBe(whole(cleared.replace('title: T', 'title: ""')))
})

it('leaves what is in the file, and what holds anything', () => {
  const empty = 'title: a\nimages:\n  - url: ""\nl: []\n'
  expect(written(empty, set(['title'], 'b'))).toBe(whole(empty.replace('title: a', 'title: b')))
  expect(written(empty, insert(['images', 1], { url: '', width: 0 }))).toContain('width: 0')
  // Which of two is the file's own nobody can say.
  expect(written(empty, insert(['images', 1], { url: '' }))).toBe(whole(empty.replace('l: []', '  - url: ""\nl: []')))
  expect(written(empty, set(['more'], []))).toContain('more: []')
})

it('takes out nothing that the file has, though it was emptied by hand', () => {
  const file = 'title: a\nimages:\n  - url: https://a.example/a.jpg # bought\n    # credit: Ada\n'
  const cleared = set(['images', 0, 'url'], '')
  expect(written(file, cleared)).toContain('- url: "" # bought\n    # credit: Ada\n')
  expect(written(file, cleared, insert(['images', 1], { url: '' }))).toContain('- url: "" # bought')
  expect(written(file, cleared, insert(['images', 0], { url: 'https://a.example/b.jpg' }))).toContain(
    '- url: "" # bought',
  )
  expect(written('tags:\n  - a # x\n', set(['tags', 0], ''))).toContain('# x')
})

it.each(['images:   # none yet', 'images: ~', 'images: [ ]', 'images: null # none'])(
  'leaves the line as it was: %s',
  (line) => {
    const base = `${line}\ntitle: a\n`
    const list = line.includes('[') ? insert(['images', 0], { url: '' }) : set(['images'], [{ url: '' }])
    expect(written(base, list, set(['title'], 'b'))).toBe(whole(base.replace('title: a', 'title: b')))
  },
)

it('names where it was, and takes the text from before where that is all', () => {
  const base = whole('images: # none\ntitle: a\n')
  const text = applyEdits(base, [set(['images'], [{ url: '' }])])
  expect(withoutEmptyEntries({ base, text, undo: [{ base, text: base }] })).toEqual({
    text: base,
    places: [['images', 0]],
  })
  expect(withoutEmptyEntries({ base, text: base, undo: [] })).toEqual({ text: base, places: [] })
  expect(withoutEmptyEntries({ base, text: '---\na: [\n---\n', undo: [] }).places).toEqual([])
})
