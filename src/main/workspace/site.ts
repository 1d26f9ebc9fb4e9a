import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import matter from 'gray-matter'
import { load } from 'js-yaml'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import { readArticle } from '../files/read-article'
import { resolveInside } from '../files/resolve-inside'

type Fields = Readonly<Record<string, unknown>>

/** What a workspace says about itself beside its articles; all of it may be absent. */
export interface Site extends Pick<WorkspaceInfo, 'topics' | 'organizations'> {
  /** `title` of `_config.yml`. */
  readonly title: string | null
}

const mapOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(textOf).filter((text) => text !== null) : []

/** Aliases are bounded: js-yaml follows any number of them unless told. */
const parseYaml = (text: string): Fields => mapOf(text.trim() === '' ? {} : load(text, { maxAliases: 200 }))

/** gray-matter runs code for some languages, and the file picks the language: go on for none or yaml only. */
function parseFrontMatter(text: string): Fields {
  if (!matter.test(text)) return {}
  const language = matter.language(text).name
  if (language !== '' && language !== 'yaml') throw new Error(`front matter in ${language}`)
  return mapOf(matter(text, { language: 'yaml', engines: { yaml: (source: string) => parseYaml(source) } }).data)
}

type Parse = (text: string) => Fields

async function readFields(root: string, path: string, parse: Parse, say: (message: string) => void): Promise<Fields> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'refused') return {}
  const file = await readArticle(inside.file)
  if (file.kind === 'refused') return {}
  try {
    return parse(file.text.replace(/^\uFEFF/, ''))
  } catch (error) {
    say(`${path} can't be read: ${error instanceof Error ? error.message : 'unknown'}`)
    return {}
  }
}

async function listFolder(root: string, folder: string, ending: RegExp): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => [])
  return names
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => `${folder}/${name}`)
}

/** The site's own paths made whole, as the pipeline writes them into articles: `url` + `baseurl` + path. */
function imageOf(organization: Fields, config: Fields): string | null {
  const images = organization.images
  const url = Array.isArray(images) ? textOf(mapOf(images[0]).url) : null
  const site = textOf(config.url)
  if (url === null || site === null || !url.startsWith('/') || url.startsWith('//')) return url
  return `${site.replace(/\/$/, '')}${textOf(config.baseurl) ?? ''}${url}`
}

type Say = (message: string) => void

const readAll = (root: string, paths: readonly string[], parse: Parse, say: Say): Promise<Fields[]> =>
  Promise.all(paths.map((path) => readFields(root, path, parse, say)))

/** The taxonomy: `name` and `parent` of each file in `_data/topics/`; empty where there is none. */
export async function readTopics(root: string, say: Say): Promise<Site['topics']> {
  const topics = await readAll(root, await listFolder(root, '_data/topics', /\.ya?ml$/i), parseYaml, say)
  return topics.flatMap((topic) => {
    const name = textOf(topic.name)
    return name === null ? [] : [{ name, parent: textOf(topic.parent), keywords: textsOf(topic.keywords) }]
  })
}

/** Reads `_config.yml`, `_data/topics/` and `_data/organizations/`; a file that can't be read is said and left out. */
export async function readSite(root: string, say: Say): Promise<Site> {
  const config = await readFields(root, '_config.yml', parseYaml, say)
  const files = await listFolder(root, '_data/organizations', /\.md$/i)
  const organizations = await readAll(root, files, parseFrontMatter, say)
  return {
    title: textOf(config.title),
    topics: await readTopics(root, say),
    organizations: organizations.flatMap((organization) => {
      const name = textOf(organization.name)
      const domain = textOf(organization.domain)
      return name === null || domain === null ? [] : [{ name, domain, image: imageOf(organization, config) }]
    }),
  }
}
