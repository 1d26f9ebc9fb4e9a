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
const PARTS: Readonly<Record<string, string>> = {
  archetypes: 'in archetypes/, for new articles',
  themes: 'in themes/',
  layouts: 'in layouts/',
  _includes: 'in _includes/',
  includes: 'in includes/',
  node_modules: 'in node_modules/',
}

/** Hugo's older name for its settings is that of many programs; these keys are its own. */
const isHugoSettings = ({ path, fields }: SettingsFile): boolean =>
  /(?:^|\/)hugo\.\w+$/.test(path) ||
  (/(?:^|\/)config\.\w+$/.test(path) && ['baseURL', 'baseurl', 'languageCode', 'theme'].some((key) => key in fields))

/** The settings of Hugo; undefined where there are none. */
export const hugoSettings = ({ settings }: Signs): SettingsFile | undefined => settings.find(isHugoSettings)

/** Whether a folder is laid out as Hugo's are, so that all its articles lie in one place. */
export const isHugo = (signs: Signs): boolean =>
  signs.folders.includes(CONTENT) && (hugoSettings(signs) !== undefined || signs.folders.includes('archetypes'))

/** Why a Markdown file (relative, with '/') is no article, in words that stand behind '12 files: '; null where it is one. */
export function whyNoArticle(path: string, signs: Signs): string | null {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  const [top = ''] = folders
  if (SECTION.test(name)) return 'pages of sections (_index.md)'
  const folder = folders.find((one) => Object.hasOwn(PARTS, one))
  if (folder !== undefined) return PARTS[folder] ?? null
  if (TEMPLATES.test(top)) return `in ${top}/, for new articles`
  if (isHugo(signs) && folders.length > 0 && top !== CONTENT) return 'outside content/'
  const isOfProject = folders.length === 0 && !signs.folders.includes('.obsidian') && PROJECT_PAGE.test(name)
  if (isOfProject || README.test(name)) return 'about the folder itself (README and the like)'
  return isHugo(signs) && top !== CONTENT ? 'outside content/' : null
}
