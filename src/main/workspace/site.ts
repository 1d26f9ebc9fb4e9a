import matter from 'gray-matter'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import {
  type Fields,
  listFolder,
  mapOf,
  nameOf,
  parseYaml,
  readAll,
  readFields,
  readTopics,
  type Say,
  textOf,
} from './site-data'

/** What a workspace says about itself beside its articles; all of it may be absent. */
export interface Site extends Pick<WorkspaceInfo, 'topics' | 'organizations'> {
  /** `title` of `_config.yml`. */
  readonly title: string | null
}

/** gray-matter runs code for some languages, and the file picks the language: go on for none or yaml only. */
function parseFrontMatter(text: string): Fields {
  if (!matter.test(text)) return {}
  const language = matter.language(text).name
  if (language !== '' && language !== 'yaml') throw new Error(`front matter in ${language}`)
  return mapOf(matter(text, { language: 'yaml', engines: { yaml: (source: string) => parseYaml(source) } }).data)
}

/** The site's own paths made whole, as the pipeline writes them into articles: `url` + `baseurl` + path. */
function imageOf(organization: Fields, config: Fields): string | null {
  const images = organization.images
  const url = Array.isArray(images) ? textOf(mapOf(images[0]).url) : null
  const site = textOf(config.url)
  if (url === null || site === null || !url.startsWith('/') || url.startsWith('//')) return url
  return `${site.replace(/\/$/, '')}${textOf(config.baseurl) ?? ''}${url}`
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
      const name = nameOf(organization.name)
      const domain = nameOf(organization.domain)
      return name === null || domain === null ? [] : [{ name, domain, image: imageOf(organization, config) }]
    }),
  }
}
