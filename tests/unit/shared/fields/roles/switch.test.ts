import { expect, it } from 'vitest'
import { guessSwitch, readSwitch } from '../../../../../src/shared/fields/roles/switch'
import type { SiteKind } from '../../../../../src/shared/fields/table/site'
import { folderOf, many } from '../made'

function switchOf(files: Record<string, string>, site: SiteKind = 'bare') {
  const folder = folderOf(files)
  const { key, how, switch: read, have, rest } = readSwitch(folder, guessSwitch(folder, site))
  return {
    key,
    how,
    form: read?.form,
    read,
    have: have?.articles,
    rest: rest.map(({ words, articles }) => `${articles} ${words}`),
  }
}

it('knows its form by its key', () => {
  const forms = { published: 'published', draft: 'draft', hidden: 'hidden', unlisted: 'hidden' }
  for (const [key, form] of Object.entries(forms)) {
    expect(switchOf(many(2, '#.md', `${key}: true`))).toMatchObject({ key, form, have: 2 })
  }
})

it('says what is otherwise, a text apart from what has none', () => {
  const files = {
    ...many(3, 'a#.md', 'draft: true'),
    ...many(1, 'b#.md', 'draft: yes'),
    ...many(2, 'c#.md', 'title: T'),
  }
  expect(switchOf(files, 'hugo')).toMatchObject({
    how: 'true is unpublished, absent is not',
    rest: ['1 a text, “yes”', '2 without it, so published'],
  })
})

it('reads the words of a status, and none whose words say something else', () => {
  const files = { ...many(4, 'a#.md', 'status: Published'), ...many(2, 'b#.md', 'status: draft') }
  expect(switchOf(files)).toMatchObject({
    form: 'status',
    how: '“Published” is published, “draft” is not',
    read: { published: ['Published'], unpublished: ['draft'] },
  })
  expect(switchOf(many(4, '#.md', 'status: in progress'))).toMatchObject({ key: null, form: undefined })
})

it('takes a folder of drafts for one where no key is known, and beside a key', () => {
  const files = { ...many(2, '_drafts/#.md', 'title: T'), ...many(3, '_posts/#.md', 'title: T') }
  expect(switchOf(files)).toMatchObject({
    key: null,
    form: 'folder',
    rest: ['2 in _drafts/, unpublished', '3 published'],
  })
  expect(switchOf(files, 'jekyll')).toMatchObject({
    key: 'published',
    have: 0,
    rest: ['2 in _drafts/, unpublished', '3 without it, so published'],
  })
})

it('claims nothing where none is known', () => {
  expect(switchOf(many(3, '#.md', 'published: 2024-01-02'))).toEqual({
    key: null,
    how: 'no switch is known, and none is shown',
    form: undefined,
    read: undefined,
    have: undefined,
    rest: ['3 without a switch that is known'],
  })
})
