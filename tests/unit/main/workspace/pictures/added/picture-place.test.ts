import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { pictureFolders } from '../../../../../../src/main/library/beside/picture-folders'
import { addressIn, picturePlace as placeIn } from '../../../../../../src/main/workspace/pictures/added/picture-place'
import type { SiteKind } from '../../../../../../src/shared/fields/table/site'

const article = '_news/2026-06-13-cranes.md'
const cards = (...images: (string | null)[]) => images.map((image) => ({ image }))

let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-place-')))
})

const picturePlace = (team: unknown, used: readonly string[], of = article, site: SiteKind = 'newsroom') =>
  placeIn(root, team, { used, site }, of)
/** Where a picture goes in a folder that has these folders, and whose articles have these pictures. */
async function placeBeside(folders: readonly string[], ...images: readonly string[]): Promise<unknown> {
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  return picturePlace(undefined, pictureFolders(cards(...images)))
}

const usual = { folder: 'assets/images', lead: '/' }

test('pictures go where most local pictures lie, and are addressed as those are', async () => {
  const images = ['/media/a.png', 'img/a.png', 'img/b.png', 'https://a.example/c/d.png', 'data:image/png;base64,A/B']
  expect(pictureFolders(cards(...images, '/top.png', null))).toEqual(['img', '/media'])
  expect(await placeBeside(['img', 'media'], ...images)).toEqual({ folder: 'img', lead: '' })
  expect(await placeBeside(['media/2026'], '/media/2026/a.png')).toEqual({ folder: 'media/2026', lead: '/' })
  expect(await placeBeside([])).toEqual(usual)
})

test.each([
  ['hugo', 'static'],
  ['docusaurus', 'static'],
  ['astro', 'public'],
] as const)('what %s publishes at its root, %s, stands in no address', async (site, base) => {
  mkdirSync(join(root, base, 'img'), { recursive: true })
  mkdirSync(join(root, 'img'))
  const place = (team: unknown, ...used: string[]) => picturePlace(team, used, article, site)
  const address = async (team: unknown, ...used: string[]) => addressIn(await place(team, ...used), 'a.png')
  expect(await place(undefined, '/img')).toEqual({ folder: `${base}/img`, lead: '/', base })
  expect(await address(undefined, '/img')).toBe('/img/a.png')
  expect(await place(undefined, '/gone')).toEqual({ folder: `${base}/images`, lead: '/', base })
  expect(await address(`${base}/team/{year}`)).toBe('/team/2026/a.png')
  expect(await address('assets/team', '/img')).toBe('/assets/team/a.png')
})

describe('only folders that are there count', () => {
  test.each(['/assets/my%20pics/a.png', '/assets/my pics/a.png?v=/2', '/assets/my%20pics/a.png#x/y'])(
    '%s',
    async (image) => {
      expect(await placeBeside(['assets/my pics'], image)).toEqual({ folder: 'assets/my pics', lead: '/' })
    },
  )

  test.each([
    '/blog/assets/a.png',
    '{{ site.baseurl }}/assets/a.png',
    './assets/a.png',
    '../assets/a.png',
    '/%2e%2e/assets/a.png',
    '/assets%00/a.png',
    '/assets/100%/a.png',
    '/.git/a.png',
    '/_site/assets/a.png',
    '/node_modules/a/a.png',
    '/a//b/a.png',
  ])('not %s', async (image) => {
    const there = ['assets', '.git', '_site/assets', 'node_modules/a']
    expect(await placeBeside([...there], image, image, '/assets/a.png')).toEqual({ folder: 'assets', lead: '/' })
    expect(await placeBeside([], image)).toEqual(usual)
  })

  test('no file, and no link that leads out or nowhere', async () => {
    writeFileSync(join(root, 'file'), '')
    symlinkSync(tmpdir(), join(root, 'out'))
    symlinkSync(join(root, 'none'), join(root, 'dead'))
    expect(await placeBeside([], '/file/a.png', '/out/a.png', '/dead/a.png')).toEqual(usual)
  })
})

test('the team may name a folder', async () => {
  mkdirSync(join(root, 'img'))
  expect(await picturePlace('/assets/news/', ['img'])).toEqual({ folder: 'assets/news', lead: '' })
  expect(await picturePlace('assets/news', ['{{ site.baseurl }}/img'])).toEqual({ folder: 'assets/news', lead: '/' })
  expect(await picturePlace(null, ['/img'])).toEqual({ folder: 'img', lead: '/' })
})

test('the team’s folder may have the article’s year and month in it', async () => {
  expect(await picturePlace('assets/{year}/{month}', [])).toEqual({ folder: 'assets/2026/06', lead: '/' })
  const { folder } = await picturePlace('/assets/{year}/{month}/news', [], '_learning/orchard.md')
  expect(folder).toBe('assets/news')
})

test.each(['assets/{day}', '../out', '/', 'a/../b', 'C:\\a', 'a\\b', 'a\ud800', 7, ['a']])(
  'what the team says and is no folder is said, with what to do: %j',
  async (team) => {
    await expect(picturePlace(team, ['/img'])).rejects.toThrow(
      /^\.copydesk\/settings\.yaml says pictures-folder: .*, which is no folder of this workspace\. Write one there/,
    )
  },
)

test.each(['.git/hooks', 'a/.copydesk', '_site', '_Site/img', '_includes/img', 'node_modules', 'a/node_modules/b'])(
  'a folder of the team that no site serves is said, with what to do: %s',
  async (team) => {
    await expect(picturePlace(team, [])).rejects.toThrow(
      /^\.copydesk\/settings\.yaml says pictures-folder: .*, which a site never serves\. Write another one there/,
    )
  },
)

test('signs that turn the direction are not in what is said', async () => {
  await expect(picturePlace('_site/\u202egpj', [])).rejects.toThrow('"_site/gpj"')
})

test.each([
  ['media/2026', '/', '/media/2026/a.png'],
  ['my pics/#1?/100%', '/', '/my%20pics/%231%3F/100%25/a.png'],
  ['bilder/größe-日本', '', 'bilder/größe-日本/a.png'],
  ['a:b/"c"/\u202ed', '', 'a%3Ab/%22c%22/%E2%80%AEd/a.png'],
  ['a+b,(c)&d@e', '/', '/a+b,(c)&d@e/a.png'],
])('an address is encoded where it has to be: %s', (folder, lead, address) => {
  expect(addressIn({ folder, lead }, 'a.png')).toBe(address)
})
