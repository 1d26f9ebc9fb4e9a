import { expect, it } from 'vitest'
import { movedPath } from '../../../../../src/shared/fields/table/draft-path'
import type { Switch } from '../../../../../src/shared/fields/table/table'

const turned = (form: Switch['form'], hasDrafts = true): Switch => ({
  key: form === 'folder' ? null : 'published',
  form,
  published: [],
  unpublished: [],
  hasDrafts,
  readsTexts: true,
})
const today = '2026-06-13'
const publish = (path: string, date: string | null = null, by = turned('published')) =>
  movedPath({ path, date, today }, true, by)
const unpublish = (path: string, by: Switch | null) => movedPath({ path, date: null, today }, false, by)

it('moves a draft to the posts beside it, dated once', () => {
  const paths = {
    '_drafts/eel.md': '_posts/2026-06-13-eel.md',
    'blog/_drafts/deep/eel.md': 'blog/_posts/deep/2026-06-13-eel.md',
    '_drafts/2025-01-02-eel.md': '_posts/2025-01-02-eel.md',
  }
  for (const [path, to] of Object.entries(paths)) expect(publish(path), path).toEqual({ to })
  expect(publish('_posts/2025-01-02-eel.md')).toBeNull()
  expect(publish('drafts/eel.md')).toBeNull()
})

it('dates it by its own date, which stands behind that of its name', () => {
  expect(publish('_drafts/eel.md', '2024-05-05T23:30:00-08:00')).toEqual({ to: '_posts/2024-05-05-eel.md' })
  expect(publish('_drafts/2025-01-02-eel.md', '2024-13-45')).toEqual({ to: '_posts/2025-01-02-eel.md' })
  expect(publish('_drafts/eel.md', 'soon')).toEqual({ to: '_posts/2026-06-13-eel.md' })
})

it('moves back only where the folder is the switch', () => {
  expect(unpublish('_posts/2025-01-02-eel.md', turned('folder'))).toEqual({ to: '_drafts/eel.md' })
  expect(unpublish('_posts/2025-01-02-eel.md', turned('published'))).toBeNull()
  expect(publish('_drafts/eel.md', null, turned('published', false))).toBeNull()
  expect(movedPath({ path: '_drafts/eel.md', date: null, today }, true, null)).toBeNull()
})

it.each([
  ['_drafts/eel.md', '2024-13-45', 'There is no month 13. Correct its date, then publish it.'],
  ['_drafts/2024-02-30-eel.md', null, 'There is no 30 February 2024. Correct the date in its name, then publish it.'],
  ['_drafts/eel\nskin.md', null, 'Its name holds a line break. Rename it, then publish it.'],
  ['_drafts/eel/_drafts/skin.md', null, 'It lies in one _drafts/ in another. Move it to _posts/ by hand.'],
])('refuses %j of %j, and says why', (path, date, message) => {
  expect(publish(path, date)).toMatchObject({ reason: { message } })
})
