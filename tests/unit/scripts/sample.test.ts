import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import matter from 'gray-matter'
import { load } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { filesIn } from './sample/folder'

const committed = resolve('examples/newsroom')
const broken = ['repair-cafe-opens-in-the-server-room', 'notes-from-the-harbour-meeting']

const articlePaths = filesIn(committed).filter((path) => /^_(news|learning)\/.*\.md$/.test(path))
const articles = articlePaths.map((path) => {
  const text = readFileSync(join(committed, path), 'utf8')
  const lf = text.replaceAll('\r\n', '\n')
  const end = lf.indexOf('\n---', 4)
  return { path, text, lf, yaml: lf.slice(4, end + 1), body: lf.slice(end + 4).trim() }
})
const whole = articles.filter(({ path }) => !broken.some((name) => path.includes(name)))

interface Image {
  readonly url: string
}
interface FrontMatter extends Record<string, unknown> {
  readonly title: string
  readonly excerpt: string
  readonly topics: readonly string[]
  readonly images?: readonly Image[]
  readonly related?: readonly { readonly title: string; readonly webUrl: string }[]
}
const read = (yaml: string): FrontMatter => parse(yaml) as FrontMatter
const parsed = whole.map((article) => ({ ...article, data: read(article.yaml) }))
const picturesOf = ({ data }: { readonly data: FrontMatter }): readonly string[] =>
  (data.images ?? []).map(({ url }) => url)

/** How many articles' text has the trait. */
const texts = (pattern: RegExp): number => parsed.filter(({ text }) => pattern.test(text)).length
/** How many articles' values have the trait. */
const values = (test: (data: FrontMatter) => boolean): number => parsed.filter(({ data }) => test(data)).length

/** A PNG's chunks with the pixels unpacked: another zlib packs the same picture into other bytes. */
const unpacked = (png: Buffer): string => {
  const chunks: string[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const name = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    chunks.push(name, (name === 'IDAT' ? inflateSync(data) : data).toString('base64'))
  }
  return chunks.join(' ')
}

describe('the generator', () => {
  const place = mkdtempSync(join(tmpdir(), 'copydesk-sample-'))
  beforeAll(() => execFileSync(process.execPath, ['scripts/sample.mjs', place], { stdio: 'pipe' }))
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  it.each(['newsroom', 'field-notes', 'harbour-letters'])('writes what is committed: %s', (name) => {
    const [own, made] = [resolve('examples', name), join(place, name)]
    expect(filesIn(made)).toEqual(filesIn(own))
    for (const path of filesIn(own)) {
      const [there, here] = [readFileSync(join(made, path)), readFileSync(join(own, path))]
      if (path.endsWith('.png')) expect(unpacked(there) === unpacked(here), path).toBe(true)
      else expect(there.equals(here), path).toBe(true)
    }
  })
})

describe('the folder', () => {
  it('is small', () => {
    const sizes = filesIn(committed).map((path) => statSync(join(committed, path)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.2 * 1024 * 1024)
    for (const path of filesIn(committed).filter((name) => name.endsWith('.png')))
      expect(statSync(join(committed, path)).size, path).toBeLessThanOrEqual(40 * 1024)
  })

  it('has topics, organizations and settings that can be read', () => {
    const topics = filesIn(committed).filter((path) => path.startsWith('_data/topics/'))
    expect(topics.length).toBeGreaterThanOrEqual(15)
    for (const path of topics)
      expect(load(readFileSync(join(committed, path), 'utf8'))).toMatchObject({ taxonomy: 'topic' })
    const organizations = filesIn(committed).filter((path) => path.startsWith('_data/organizations/'))
    expect(organizations.length).toBeGreaterThanOrEqual(12)
    expect(parse(readFileSync(join(committed, '_config.yml'), 'utf8'), { merge: true })).toMatchObject({
      title: 'Newsroom',
      locale: 'en-us',
      url: 'https://newsroom.example',
    })
  })

  it('holds every picture that an article or an organization names', () => {
    const there = new Set(filesIn(committed).map((path) => `/${path}`))
    const named = filesIn(committed)
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => [...readFileSync(join(committed, path), 'utf8').matchAll(/url: "?(\/assets\/[^"\s]+)/g)])
      .map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((path) => !there.has(path))).toEqual([])
  })
})

describe('the articles', () => {
  it('are about sixty, each with a headline of its own, from March to June 2026', () => {
    expect(articles.length).toBeGreaterThanOrEqual(60)
    expect(new Set(parsed.map(({ data }) => data.title)).size).toBe(whole.length)
    expect(articles.filter(({ path }) => path.startsWith('_learning/videos/'))).toHaveLength(6)
    for (const { path } of articles.filter((article) => article.path.startsWith('_news/')))
      expect(path).toMatch(/^_news\/2026-0[3-6]-\d\d-[a-z0-9-]+\.md$/)
  })

  it.each(whole.map((article) => [article.path, article] as const))(
    'reads alike in three readers: %s',
    (_, { text, yaml }) => {
      const [ours, jsYaml, gray] = [read(yaml), load(yaml), matter(text).data]
      const { publishedDateTime: _date, updatedDateTime: _updated, ...rest } = ours
      expect(jsYaml).toMatchObject(rest)
      // gray-matter keeps CRLF as line ends of values; dates it turns into Date.
      expect(JSON.parse(JSON.stringify(gray).replaceAll('\\r\\n', '\\n'))).toMatchObject(
        Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'related')),
      )
      expect((gray.related ?? []).length).toBe(ours.related?.length ?? 0)
    },
  )

  it.each(articles.filter((article) => !whole.includes(article)).map(({ path, lf }) => [path, lf] as const))(
    'breaks where it should: %s',
    (_, lf) => {
      const end = lf.indexOf('\n---', 4)
      expect(() => load(lf.slice(4, end < 0 ? undefined : end + 1))).toThrow()
    },
  )
})

describe('the traits of real files', () => {
  const isAddress = (url: unknown): url is string => typeof url === 'string'
  const traits: readonly (readonly [name: string, count: number, least: number])[] = [
    ['CRLF', texts(/\r\n/), 8],
    ['no final newline', texts(/---$(?![\r\n])/), 1],
    ['trailing blanks', texts(/[^\s] {2,}\r?\n/), 2],
    ['a quoted date', texts(/^publishedDateTime: "/m), 1],
    ['a date with an offset', texts(/^publishedDateTime: \S+\+02:00/m), 3],
    ['a date without seconds', texts(/^publishedDateTime: \S+T\d\d:\d\dZ/m), 1],
    ['no date', values((data) => data.publishedDateTime === undefined), 1],
    ['updatedDateTime', values((data) => data.updatedDateTime !== undefined), 2],
    ['a comment at the end of a line', texts(/^\w+: \S.* # \w/m), 2],
    ['a comment above a key', texts(/^# .*\n\w+:/m), 2],
    ['a comment at the end of a list item', texts(/^ +- .* # \w/m), 1],
    ['a comment above a list item', texts(/^ +# .*\n +- /m), 1],
    ['a key nobody documented', values((data) => 'editorNote' in data || 'newsletter' in data), 2],
    ['an unknown key in flow style', texts(/^sponsor: \{ /m), 1],
    ['no images', values((data) => data.images === undefined), 3],
    ['the same image twice', parsed.filter((one) => new Set(picturesOf(one)).size < picturesOf(one).length).length, 1],
    ['a remote image', parsed.filter((one) => picturesOf(one).some((url) => url.startsWith('https:'))).length, 3],
    ['a data: image', parsed.filter((one) => picturesOf(one).some((url) => url.startsWith('data:'))).length, 1],
    ['no related', values((data) => data.related === undefined), 45],
    ['related 1', values((data) => data.related?.length === 1), 2],
    ['related 3', values((data) => data.related?.length === 3), 3],
    ['related 5', values((data) => data.related?.length === 5), 2],
    ['quality 154', values((data) => data.quality === 154), 1],
    ['heat -1', values((data) => data.heat === -1), 1],
    ['heat apart from quality', values((data) => data.heat !== data.quality && Number(data.heat) > 0), 2],
    ['no quality', values((data) => data.quality === undefined), 1],
    ['originalUrl and no webUrl', values((data) => !data.webUrl && data.type === 'article'), 1],
    ['AMP addresses', values((data) => isAddress(data.ampWebUrl) && isAddress(data.cdnAmpWebUrl)), 2],
    ['featuredContent and highlight', values((data) => !!data.featuredContent && !!data.highlight), 1],
    ['tags', values((data) => Array.isArray(data.tags)), 2],
    ['a locale', values((data) => data.locale !== undefined), 5],
    ['an excerpt cut in mid-sentence', values((data) => /[a-z]$/.test(data.excerpt)), 2],
    ['127 characters', values((data) => data.title.length === 127), 1],
    ['a Chinese title', values((data) => data.locale === 'zh-cn' && /\p{Script=Han}/u.test(data.title)), 2],
    ['a Japanese title', values((data) => /\p{Script=Hiragana}/u.test(data.title)), 2],
    ['Arabic', values((data) => /\p{Script=Arabic}/u.test(data.title) && /\p{Script=Arabic}/u.test(data.excerpt)), 2],
    ['Hebrew', values((data) => /\p{Script=Hebrew}/u.test(data.title) && /\p{Script=Hebrew}/u.test(data.excerpt)), 1],
    ['a flow list', texts(/^topics: \[/m), 1],
    ['a zero-indented list', texts(/^topics:\r?\n- /m), 1],
    ['a literal excerpt', texts(/^excerpt: \|/m), 1],
    ['a folded excerpt', texts(/^excerpt: >/m), 1],
    ["a single-quoted title with ''", texts(/^title: '.*''.*'/m), 1],
    ['a plain title with an apostrophe', texts(/^title: [^"'].*'/m), 1],
    ['no published', values((data) => data.published === undefined), 5],
    ['a body', parsed.filter(({ body }) => body !== '').length, 9],
    ['an empty body', parsed.filter(({ body }) => body === '').length, 40],
    ['a topic twice', values((data) => new Set(data.topics).size < data.topics.length), 1],
    ['an http address', texts(/^webUrl: "http:/m), 1],
    ['an entity in a title', values((data) => data.title.includes('&amp;')), 1],
    ['tracking parameters', texts(/^webUrl: ".*utm_source/m), 1],
    ['secured', values((data) => /^[\w+/]{512}$/.test(String(data.secured))), 62],
  ]
  it.each(traits)('%s', (_, count, least) => expect(count).toBeGreaterThanOrEqual(least))

  it('leaves about 40 % unpublished', () => {
    const share = values((data) => data.published === false) / whole.length
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.5)
  })

  it('uses a picture in several articles', () => {
    const all = parsed.flatMap(picturesOf)
    expect(all.length - new Set(all).size).toBeGreaterThan(10)
  })

  it('tells one story by two publishers, and has a related card that its article has outgrown', () => {
    const folded = parsed.map(({ data }) => data.title.toLowerCase())
    expect(folded.length - new Set(folded).size).toBe(1)
    const titles = new Map(parsed.map(({ data }) => [data.webUrl, data.title]))
    const cards = parsed.flatMap(({ data }) => data.related ?? [])
    expect(cards.filter((card) => titles.get(card.webUrl) !== card.title).length).toBeGreaterThanOrEqual(2)
  })
})
