import { expect, test } from 'vitest'
import { picturePlace as placeFor } from '../../../../../src/main/workspace/added/picture-place'
import { pictureFolders } from '../../../../../src/main/workspace/library/picture-folders'

const article = '_news/2026-06-13-cranes.md'
const picturePlace = (team: unknown, used: readonly string[]) => placeFor(team, used, article)
const cards = (...images: (string | null)[]) => images.map((image) => ({ image }))

test('pictures go where most local pictures lie, and are addressed as those are', () => {
  const used = pictureFolders(
    cards(
      '/media/a.png',
      'img/a.png',
      'img/b.png',
      'https://a.example/c/d.png',
      'data:image/png;base64,A/B',
      '/top.png',
      null,
    ),
  )
  expect(used).toEqual(['img', '/media'])
  expect(picturePlace(undefined, used)).toEqual({ folder: 'img', lead: '' })
  expect(picturePlace(undefined, ['/media/2026'])).toEqual({ folder: 'media/2026', lead: '/' })
  expect(picturePlace(undefined, [])).toEqual({ folder: 'assets/images', lead: '/' })
})

test('a folder that is none of a workspace is passed over', () => {
  expect(picturePlace(undefined, ['../out', '/.git', '/a//b', '/media'])).toEqual({ folder: 'media', lead: '/' })
})

test('the team may name a folder', () => {
  expect(picturePlace('/assets/news/', ['img'])).toEqual({ folder: 'assets/news', lead: '' })
  expect(picturePlace('assets/news', [])).toEqual({ folder: 'assets/news', lead: '/' })
  expect(picturePlace(null, ['/img'])).toEqual({ folder: 'img', lead: '/' })
})

test('the team’s folder may have the article’s year and month in it', () => {
  expect(picturePlace('assets/{year}/{month}', [])).toEqual({ folder: 'assets/2026/06', lead: '/' })
  expect(placeFor('/assets/{year}/{month}/news', [], '_learning/orchard.md').folder).toBe('assets/news')
})

test.each(['assets/{day}', '../out', '/', '.git/hooks', 'a/.copydesk', 'a/../b', 'C:\\a', 'a\\b', 7, ['a']])(
  'what the team says and is no folder is said, with what to do: %j',
  (team) => {
    expect(() => picturePlace(team, ['/img'])).toThrow(
      /^\.copydesk\/settings\.yaml says pictures-folder: .*, which is no folder of this workspace\. Write one there/,
    )
  },
)
