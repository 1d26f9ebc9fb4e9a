import { expect, test } from 'vitest'
import { unhide } from '../../../../src/shared/change/unhide'

const base = '---\ntitle: A\nheat: 1\nsource: wire\n---\nBody.\n'
const ours = base.replace('heat: 1', 'heat: 2')
const theirs = base.replace('Body.', 'Body.\nTheirs 1.')
const hidden = { base, ours, theirs }

test('what was made of ours gets the hidden version back', () => {
  const disk = ours.replace('source: wire', 'source: desk')
  expect(unhide(hidden, disk)).toBe(disk.replace('Body.', 'Body.\nTheirs 1.'))
  expect(unhide(hidden, ours)).toBe(ours.replace('Body.', 'Body.\nTheirs 1.'))
})

test('what was made of theirs or of the base stays as it is, also where it takes something back', () => {
  for (const disk of [theirs, theirs.replace('wire', 'desk'), base, base.replace('wire', 'desk')]) {
    expect(unhide(hidden, disk)).toBe(disk)
  }
})

test('where both made our change, or the same field was changed again, nothing is guessed', () => {
  const both = theirs.replace('heat: 1', 'heat: 2')
  expect(unhide({ base, ours, theirs: both }, ours)).toBe(ours)
  const again = ours.replace('Body.', 'Body.\nOther.')
  expect(unhide(hidden, again)).toBe(again)
  expect(unhide({ base, ours, theirs: base.replace('heat: 1', 'heat: 3') }, ours)).toBe(ours)
})
