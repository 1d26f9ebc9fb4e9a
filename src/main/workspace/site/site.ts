import matter from 'gray-matter'
import { type Fields, mapOf } from '../../../shared/article/value'
import { siteSettings } from '../../../shared/fields'
import type { WorkspaceInfo } from '../../../shared/workspace/workspace-info'
import { parseYaml } from '../../articles/read/parse-yaml'
import { readSigns } from '../../articles/read/read-signs'
import { type Hears, readConfig, readFolder, readTopics } from './site-data'
import { addressOf, nameOf } from './site-names'

/** What a workspace says about itself beside its articles; all of it may be absent. */
export interface Site extends Pick<WorkspaceInfo, 'topics' | 'organizations'> {
  /** `title` of `_config.yml`, or of the settings of another kind of site. */
  readonly title: string | null
  /** Where readers find the site: `url` of `_config.yml`, or what other settings call it. */
  readonly address: string | null
}

/** A site has some thousand organizations. */
const MAX_ORGANIZATIONS = 5_000

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
  const url = Array.isArray(images) ? addressOf(mapOf(images[0]).url) : null
  const site = addressOf(config.url)
  if (url === null || site === null || !url.startsWith('/') || url.startsWith('//')) return url
  return `${site.replace(/\/$/, '')}${addressOf(config.baseurl) ?? ''}${url}`
}

/** Reads `_config.yml`, `_data/topics/` and `_data/organizations/`; what can't be read, or is too much, is said and left out. */
export async function readSite(root: string, hears: Hears): Promise<Site> {
  const config = await readConfig(root, hears)
  const [title, address] = [nameOf(config.title), addressOf(config.url)]
  const isSaid = title !== null && address !== null
  const others = isSaid ? null : siteSettings(await readSigns(root, hears.log))
  const data = {
    folder: '_data/organizations',
    ending: /\.md$/i,
    parse: parseFrontMatter,
    maxFiles: MAX_ORGANIZATIONS,
  }
  const organizations = await readFolder(root, data, hears)
  return {
    title: title ?? nameOf(others?.title),
    address: address ?? addressOf(others?.address),
    topics: await readTopics(root, hears),
    organizations: organizations.flatMap((organization) => {
      const name = nameOf(organization.name)
      const domain = nameOf(organization.domain)
      return name === null || domain === null ? [] : [{ name, domain, image: imageOf(organization, config) }]
    }),
  }
}
