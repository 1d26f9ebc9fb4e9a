import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { Understood } from '../../src/shared/fields'
import { copydesk, project } from './copydesk'
import { makeFolder } from './open'

type Said = Understood & { readonly leftOut: readonly { readonly words: string; readonly files: number }[] }

const post = (front: string, body = 'Words.\n'): string => `---\n${front}\n---\n\n${body}`

/** So many files of a folder, `#` being the number of each. */
const several = (count: number, path: string, text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [path.replace('#', `${index}`), text.replaceAll('#', `${index}`)]),
  )

function understood(files: Readonly<Record<string, string>>) {
  const folder = makeFolder(files)
  const { lines, code, error } = copydesk('fields', folder, '--json')
  expect(code, error).toBe(0)
  const said = JSON.parse(lines[0] ?? '') as Said
  // What is said by one number is found by its query.
  for (const { have, rest } of said.roles) {
    const part = rest.at(-1) ?? have
    if (part === null) continue
    expect(copydesk('fields', folder, `--show=${part.query}`).lines).toHaveLength(part.articles)
  }
  const keys = Object.fromEntries(said.roles.map(({ role, key }) => [role, key]))
  return { folder, said, keys, kind: said.site.kind, text: copydesk('fields', folder).lines.join('\n') }
}

describe('fields tells what a folder is and what its keys mean', () => {
  it('Jekyll', () => {
    const { kind, keys, said, text } = understood({
      '_config.yml': 'title: Fog notes\nurl: https://fog.example\npermalink: /:year/:title/\ntimezone: Europe/Berlin\n',
      ...several(4, '_posts/2024-01-0#-fog.md', post('layout: post\ntitle: Fog #\ntags: go ci\nimage: /assets/#.png')),
      '_posts/2024-02-01-late.md': post('layout: post\ntitle: Late\ndate: 2024-02-01 10:00:00 +0200\npublished: false'),
      '_drafts/one.md': post('layout: post\ntitle: One'),
      'about.md': post('title: About'),
      'README.md': '# Fog\n',
    })
    expect(kind).toBe('jekyll')
    expect(keys).toMatchObject({ switch: 'published', title: 'title', date: 'date', topics: 'tags', picture: 'image' })
    expect(said.settings).toMatchObject({
      title: 'Fog notes',
      timeZone: 'Europe/Berlin',
      permalinks: ['/:year/:title/'],
    })
    expect(text).toContain('Jekyll site, 6 articles')
    expect(text).toMatch(
      /Switch +published +false is unpublished.* 1 of 6 · 1 in _drafts\/, unpublished · 4 without it/,
    )
    expect(text).toMatch(/Date +date +2024-01-02 10:00:00 \+0200.* 1 of 6 · 4 by the file’s name · 1 without one/)
    expect(text).toContain('1 outside _drafts, _posts')
    expect(text).toContain('1 about the folder itself')
  })

  it('Hugo, with bundles, TOML and JSON', () => {
    const { kind, keys, said, text } = understood({
      'hugo.toml': 'title = "Field notes"\nbaseURL = "https://field.example/"\n[permalinks]\nposts = "/:slug/"\n',
      'archetypes/default.md': '+++\ntitle = "{{ .Name }}"\n+++\n',
      'themes/a/README.md': '# A\n',
      'content/_index.md': post('title: Home'),
      ...several(
        3,
        'content/posts/p#/index.md',
        post('title: P#\ndate: 2024-01-0#\ndraft: true\ncover:\n  image: a.png\n  alt: A'),
      ),
      'content/posts/t.md':
        '+++\ntitle = "T"\ndate = 2024-01-02T10:00:00Z\ndraft = false\ntags = ["go"]\n+++\nWords.\n',
      'content/posts/j.md': '{ "title": "J", "tags": ["go", "ci"], "draft": "yes" }\n\nWords.\n',
    })
    expect(kind).toBe('hugo')
    expect(keys).toMatchObject({
      switch: 'draft',
      title: 'title',
      date: 'date',
      topics: 'tags',
      picture: 'cover.image',
    })
    expect(said.settings).toMatchObject({
      title: 'Field notes',
      address: 'https://field.example/',
      permalinks: ['posts: /:slug/'],
    })
    expect(text).toMatch(/Switch +draft +true is unpublished, absent is not +4 of 5 · 1 a text, “yes”/)
    expect(said.leftOut.map(({ words, files }) => `${files} ${words}`)).toEqual([
      '1 in archetypes/, for new articles',
      '1 pages of sections (_index.md)',
      '1 in themes/',
    ])
  })

  it('Astro and the like', () => {
    const { kind, keys, said } = understood({
      'astro.config.mjs': 'throw new Error("never run")\n',
      ...several(
        3,
        'src/content/blog/a#.mdx',
        post("title: A\npubDate: 'Jul 0# 2022'\nheroImage: ../../assets/a.jpg\ndescription: D"),
      ),
    })
    expect(kind).toBe('astro')
    expect(keys).toMatchObject({ switch: null, date: 'pubDate', picture: 'heroImage', excerpt: 'description' })
    expect(said.site.evidence.map(({ words }) => words)).toContain('astro.config.mjs is there')
  })

  it('Docusaurus', () => {
    const { kind, keys } = understood({
      'docusaurus.config.js': '',
      ...several(2, 'blog/2024-01-0#-a.md', post('title: A\nauthors: [jo]\ntags: [x]\nimage: /img/a.png')),
      ...several(2, 'docs/d#.md', post('id: d#\nsidebar_position: #')),
    })
    expect(kind).toBe('docusaurus')
    expect(keys).toMatchObject({ switch: 'draft', provider: 'authors', order: 'sidebar_position', topics: 'tags' })
  })

  it('Obsidian', () => {
    const { kind, keys, text } = understood({
      '.obsidian/app.json': '{}',
      ...several(3, 'Notes/N#.md', post('tags:\n  - x\naliases: []', 'See [[N1]].\n')),
      'Templates/Note.md': post('created: "{{date}}"'),
    })
    expect(kind).toBe('obsidian')
    expect(keys).toMatchObject({ title: null, topics: 'tags', switch: null })
    expect(text).toMatch(/Title +no key +the file’s name +3 by the file’s name/)
    expect(text).toContain('1 in Templates/, for new articles')
  })

  it('a bare folder, an empty one too', () => {
    const { kind, keys, text } = understood(several(3, 'a#.md', '# A\n\nWords.\n'))
    expect(kind).toBe('bare')
    expect(Object.values(keys).every((key) => key === null)).toBe(true)
    expect(text).toMatch(/Excerpt +no key +the body +3 by the body/)
    expect(understood({ 'a.txt': '' }).text).toContain('Bare folder, 0 articles')
  })

  it('the newsroom', () => {
    const { lines, code } = copydesk('fields', join(project, 'examples/newsroom'))
    expect(code).toBe(0)
    const text = lines.join('\n')
    expect(text).toContain('Newsroom, ')
    for (const key of [
      'Switch +published',
      'Date +publishedDateTime',
      'Topics +topics',
      'Picture +images\\[\\].url',
      'Related +related',
    ]) {
      expect(text).toMatch(new RegExp(key))
    }
  })
})

const blog = several(3, 'a#.md', post('title: A#\nauthor: Jo\nseries: Hedges'))

test('fields does as .copydesk/fields.yaml says, and names its faults with their places', () => {
  const yaml = 'roles:\n  provider: series\nfields:\n  author: { label: By, place: form, kind: word }\n'
  const { lines, error, code } = copydesk('fields', makeFolder({ ...blog, '.copydesk/fields.yaml': yaml }))
  expect(lines.join('\n')).toMatch(/Provider +series +text +3 of 3 · yours; the guess was author/)
  expect(lines.join('\n')).toMatch(/author +choice of 1 +3 +Jo +Form · yours/)
  expect(error).toMatch(/\.copydesk\/fields\.yaml:4:\d+: “kind” has to be one of text/)
  expect(code).toBe(1)
})

test('fields --json-schema prints a schema', () => {
  const { lines, code } = copydesk('fields', makeFolder(blog), '--json-schema')
  expect(code).toBe(0)
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { title: { title: 'Title', type: ['string', 'number', 'null'] } },
  })
})

test('fields --show lists the articles, and says what can’t be asked', () => {
  const folder = makeFolder({ ...blog, 'b.md': post('title: B') })
  expect(copydesk('fields', folder, '--show=-key:author').lines).toEqual(['b.md'])
  expect(copydesk('fields', folder, '--show', 'key:"author=text"', '--json').lines).toHaveLength(3)
  expect(copydesk('fields', folder, '--show', 'fog')).toMatchObject({ code: 2, error: expect.stringContaining('key:') })
  expect(copydesk('fields', join(folder, 'none')).code).toBe(2)
  expect(copydesk('fields', '--help').lines[0]).toContain('copydesk fields')
})

test('fields writes nothing, follows no links out of the folder, and goes on where a file can’t be read', () => {
  const outside = makeFolder({ 'hugo.toml': 'title = "Outside"\n', 'secret.md': post('secret: 1') })
  const folder = makeFolder({
    ...blog,
    'config.toml': 'title = \n',
    'c.md': Buffer.from([0xff, 0xfe, 0x00]) as unknown as string,
  })
  symlinkSync(join(outside, 'hugo.toml'), join(folder, 'hugo.toml'))
  symlinkSync(outside, join(folder, 'linked'))
  symlinkSync(join(outside, 'secret.md'), join(folder, 'd.md'))
  mkdirSync(join(folder, 'e.md'))
  writeFileSync(join(folder, 'f.md'), '---\ntitle: "x\n---\n')
  const before = readdirSync(folder)
  const { lines, error, code } = copydesk('fields', folder, '--json')
  const said = JSON.parse(lines[0] ?? '') as Said
  expect(code).toBe(0)
  expect(error).toMatch(/config\.toml can't be read/)
  expect(lines[0]).not.toMatch(/Outside|secret/)
  expect(said.articles).toBe(4)
  expect(said.leftOut).toEqual([{ words: 'that can’t be read (check says why)', files: 3 }])
  expect(readdirSync(folder)).toEqual(before)
})

test('publish counts a draft of Jekyll once, and what moves as files: none of its lines changes', () => {
  const folder = makeFolder({
    '_config.yml': 'title: Fog notes\n',
    ...several(3, '_posts/2024-01-0#-fog.md', post('layout: post\ntitle: Fog #')),
    ...several(3, '_drafts/mist-#.md', post('layout: post\ntitle: Mist #\ndate: 2026-06-1#')),
  })
  const tried = copydesk('publish', folder, '--query', 'path:_drafts', '--dry-run')
  expect(tried.error).toContain('3 articles would be published, 3 files would move\n')
  const done = copydesk('publish', folder, '--query', 'path:_drafts')
  expect(done.error).toContain('3 articles published, 3 files moved\n')
  expect(readdirSync(join(folder, '_drafts'))).toEqual([])
})
