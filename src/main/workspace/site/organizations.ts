import { readdir } from 'node:fs/promises'
import { posix } from 'node:path'
import matter from 'gray-matter'
import { type Fields, mapOf } from '../../../shared/article/value'
import { fileOfAddress, placeOfPicture } from '../../../shared/pictures/address'
import { placesOf } from '../../../shared/pictures/places'
import type { Organization } from '../../../shared/workspace/workspace-info'
import { parseYaml } from '../../articles/read/parse-yaml'
import { resolveInside } from '../../files/resolve-inside'
import { type Hears, readFolder } from './site-data'
import { addressOf, nameOf } from './site-names'

/** A site has some thousand organizations. */
const MAX_ORGANIZATIONS = 5_000
/** All logos of a site lie in one folder, or a few; each may be in six places. */
const MAX_LOGO_FOLDERS = 60

/** gray-matter runs code for some languages, and the file picks the language: go on for none or yaml only. */
function parseFrontMatter(text: string): Fields {
  if (!matter.test(text)) return {}
  const language = matter.language(text).name
  if (language !== '' && language !== 'yaml') throw new Error(`front matter in ${language}`)
  return mapOf(matter(text, { language: 'yaml', engines: { yaml: (source: string) => parseYaml(source) } }).data)
}

/** Its first picture, as its file has it. */
function imageIn({ images }: Fields): string | null {
  return Array.isArray(images) ? addressOf(mapOf(images[0]).url) : null
}

/** The site's own paths made whole, as the pipeline writes them into articles: `url` + `baseurl` + path. */
function whole(image: string | null, config: Fields): string | null {
  const site = addressOf(config.url)
  if (image === null || site === null || !image.startsWith('/') || image.startsWith('//')) return image
  return `${site.replace(/\/$/, '')}${addressOf(config.baseurl) ?? ''}${image}`
}

/** Tells whether a picture that the site names by a path lies in the folder; of each place there the names are read once. */
function lookInFolder(root: string): (image: string) => Promise<boolean> {
  const folders = new Map<string, ReadonlySet<string>>()
  const namesIn = async (folder: string): Promise<ReadonlySet<string>> => {
    const known = folders.get(folder)
    if (known !== undefined || folders.size >= MAX_LOGO_FOLDERS) return known ?? new Set()
    const inside = await resolveInside(root, folder)
    const names = new Set(inside.kind === 'refused' ? [] : await readdir(inside.file).catch(() => []))
    folders.set(folder, names)
    return names
  }
  return async (image) => {
    for (const place of placesOf(fileOfAddress(image), null)) {
      if ((await namesIn(posix.dirname(place))).has(posix.basename(place))) return true
    }
    return false
  }
}

/** The publishers of `_data/organizations/`, each with its logo; what can't be read, or is too much, is said and left out. */
export async function readOrganizations(root: string, config: Fields, hears: Hears): Promise<Organization[]> {
  const data = {
    folder: '_data/organizations',
    ending: /\.md$/i,
    parse: parseFrontMatter,
    maxFiles: MAX_ORGANIZATIONS,
  }
  const isInFolder = lookInFolder(root)
  const organizations: Organization[] = []
  for (const organization of await readFolder(root, data, hears)) {
    const name = nameOf(organization.name)
    const domain = nameOf(organization.domain)
    if (name === null || domain === null) continue
    const written = imageIn(organization)
    const image = whole(written, config)
    const isHere = written !== null && placeOfPicture(written) === 'folder' && (await isInFolder(written))
    organizations.push({ name, domain, image, logo: isHere ? written : image })
  }
  return organizations
}
