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
const day = '2026-06-13'

it('moves a draft to the posts beside it, dated once', () => {
  const paths = {
    '_drafts/eel.md': '_posts/2026-06-13-eel.md',
    'blog/_drafts/deep/eel.md': 'blog/_posts/deep/2026-06-13-eel.md',
    '_drafts/2025-01-02-eel.md': '_posts/2025-01-02-eel.md',
    '_posts/2025-01-02-eel.md': null,
    'drafts/eel.md': null,
  }
  for (const [path, to] of Object.entries(paths)) expect(movedPath(path, true, turned('published'), day), path).toBe(to)
})

it('moves back only where the folder is the switch', () => {
  expect(movedPath('_posts/2025-01-02-eel.md', false, turned('folder'), day)).toBe('_drafts/eel.md')
  expect(movedPath('_posts/2025-01-02-eel.md', false, turned('published'), day)).toBeNull()
  expect(movedPath('_drafts/eel.md', true, turned('published', false), day)).toBeNull()
  expect(movedPath('_drafts/eel.md', true, null, day)).toBeNull()
})
