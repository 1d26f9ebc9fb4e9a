import { textOf } from '../../article/topics'
import { isMap, mapOf } from '../../article/value'
import type { SettingsFile, Signs } from './signs'

/*
 * Which Markdown files of a folder are no articles: a README, a section's own page, what new articles are made of, the pages of a
 * theme. They are counted and said, so that nobody looks for them.
 */

const CONTENT = 'content'
const README = /^readme(?:\.[a-z-]+)?\.[a-z]+$/i
/** At the top of a project these are about it; in a vault they are notes. */
const PROJECT_PAGE =
  /^(?:changelog|history|contributing|code_of_conduct|licen[cs]e|license-\w+|security|styleguide)\.[a-z]+$/i
const SECTION = /^_index(?:\.[a-z-]+)?\.[a-z]+$/i
const TEMPLATES = /^_?templates?$/i
const PACKAGES = 'vendor'
/** At the top of a site; further down, as in a vault, an author may call a folder so. */
const TOP_PARTS: Readonly<Record<string, string>> = {
  archetypes: 'in archetypes/, for new articles',
  themes: 'in themes/',
  layouts: 'in layouts/',
}
/** At any depth of a site. */
const PARTS: Readonly<Record<string, string>> = {
  _includes: 'in _includes/',
  includes: 'in includes/',
}
const PARTS_OF_PAGES = 'parts of pages (_name)'
/** Why a README and its like are no articles. Everybody knows that, so that it alone isn't worth a word. */
export const ABOUT_THE_FOLDER = 'about the folder itself (README and the like)'

/** What of a folder's signs says which of its Markdown files are articles. */
export interface Ground {
  /** Folders that hold all articles, as Hugo's `content` does; empty: they lie anywhere. */
  readonly content: readonly string[]
  /** A vault of notes, in which folders are called as their author likes. */
  readonly isVault: boolean
  /** Files and folders whose names begin with _ are parts of pages, as Docusaurus and Astro read them. */
  readonly hasParts: boolean
}

/** A folder of which nothing is known. */
export const anyGround: Ground = { content: [], isVault: false, hasParts: false }

/** Hugo's older name for its settings is that of many programs; these keys are its own. */
const isHugoSettings = ({ path, fields }: SettingsFile): boolean =>
  /(?:^|\/)hugo\.\w+$/.test(path) ||
  (/(?:^|\/)config\.\w+$/.test(path) && ['baseURL', 'baseurl', 'languageCode', 'theme'].some((key) => key in fields))

/** The settings of Hugo; undefined where there are none. */
export const hugoSettings = ({ settings }: Signs): SettingsFile | undefined => settings.find(isHugoSettings)

/** Whether a folder is laid out as Hugo's are, so that all its articles lie in one place. */
export const isHugo = (signs: Signs): boolean =>
  signs.folders.includes(CONTENT) && (hugoSettings(signs) !== undefined || signs.folders.includes('archetypes'))

/** Hugo's content folder, and those that its settings name, for a language of their own: only such as lie at the top. */
function contentFolders(signs: Signs): readonly string[] {
  const { fields = {} } = hugoSettings(signs) ?? {}
  const languages = Object.values(mapOf(fields.languages)).filter(isMap)
  const named = [fields, ...languages].map(({ contentDir }) => (textOf(contentDir) ?? '').replace(/^\.\/|\/+$/g, ''))
  return [...new Set([CONTENT, ...named])].filter((name) => !name.includes('/') && signs.folders.includes(name))
}

/** What a folder's signs say of where its articles lie. */
export const groundOf = (signs: Signs): Ground => ({
  content: isHugo(signs) ? contentFolders(signs) : [],
  isVault: signs.folders.includes('.obsidian'),
  hasParts: signs.settings.some(({ path }) => /(?:^|\/)(?:astro|docusaurus)\.config\.\w+$/.test(path)),
})

/** Why all files in these folders are parts of the site and no articles of it; null where they aren't. */
function whyParts(folders: readonly string[], { isVault, hasParts }: Ground): string | null {
  const [top = ''] = folders
  if (TEMPLATES.test(top)) return `in ${top}/, for new articles`
  if (top === PACKAGES) return `in ${PACKAGES}/, other people’s packages`
  if (isVault) return null
  if (Object.hasOwn(TOP_PARTS, top)) return TOP_PARTS[top] ?? null
  const part = folders.find((folder) => Object.hasOwn(PARTS, folder))
  if (part !== undefined) return PARTS[part] ?? null
  return hasParts && folders.some((folder) => folder.startsWith('_')) ? PARTS_OF_PAGES : null
}

/**
 * Why the Markdown files of a folder (relative, with '/'; '' for the top) are no articles, by their names: in words that stand
 * behind '12 files: '; null for one that is an article.
 */
export function whyNoArticleIn(folder: string, ground: Ground): (name: string) => string | null {
  const folders = folder === '' ? [] : folder.split('/')
  const { content, isVault, hasParts } = ground
  const part = whyParts(folders, ground)
  const isTop = folders.length === 0
  const isOutside = content.length > 0 && !content.includes(folders[0] ?? '')
  const outside = isOutside ? `outside ${content.map((one) => `${one}/`).join(', ')}` : null
  return (name) => {
    if (SECTION.test(name)) return 'pages of sections (_index.md)'
    if (part !== null) return part
    if (hasParts && !isVault && name.startsWith('_')) return PARTS_OF_PAGES
    if (isOutside && !isTop) return outside
    const isOfProject = isTop && !isVault && PROJECT_PAGE.test(name)
    return isOfProject || README.test(name) ? ABOUT_THE_FOLDER : outside
  }
}
