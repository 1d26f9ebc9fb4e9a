import { expect, it } from 'vitest'
import { meet } from '../../../../src/shared/change/meet'

const base = '---\ntitle: A\nheat: 1\n---\nBody\n'
const mine = base.replace('A', 'Mine')
const broken = base.replace('heat: 1', 'heat: [1')

it('merges what touches nothing', () => {
  const disk = base.replace('heat: 1', 'heat: 2')
  expect(meet(base, mine, disk)).toEqual({ text: disk.replace('A', 'Mine'), conflicts: [] })
})

it('leaves the choice where the file can’t be read any more', () => {
  expect(meet(base, mine, broken)).toEqual({
    text: broken,
    conflicts: [{ path: 'source', base, ours: mine, theirs: broken }],
  })
})

it('follows a broken file where nothing is unsaved, and merges into one that was broken before', () => {
  expect(meet(base, base, broken)).toEqual({ text: broken, conflicts: [] })
  const typed = broken.replace('Body', 'My body')
  expect(meet(broken, typed, broken.replace('A', 'B')).text).toBe(typed.replace('A', 'B'))
})

it('merges nothing into another article that stands in the file now', () => {
  const story = (word: string): string =>
    `---\ntitle: ${word}\nwebUrl: https://a.example/${word}\npublishedDateTime: 2026-06-1${word.length}\nexcerpt: Of ${word}\nheat: 1\n---\n`
  const [text, disk] = [story('One').replace('heat: 1', 'heat: 2'), story('Other')]
  expect(meet(story('One'), text, disk)).toEqual({
    text: disk,
    conflicts: [{ path: 'source', base: story('One'), ours: text, theirs: disk }],
  })
  // One that got another title, or address, is the same.
  const corrected = story('One').replace('title: One', 'title: Two').replace('example/One', 'example/Two')
  expect(meet(story('One'), text, corrected)).toEqual({ text: corrected.replace('heat: 1', 'heat: 2'), conflicts: [] })
})
