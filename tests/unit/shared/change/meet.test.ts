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
