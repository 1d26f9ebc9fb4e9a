import { articlesOfKinds, type Folder, type KeyUse } from '../inventory/folder'
import { countOf, hasFact } from '../inventory/matches'
import { type RoleRead, type SwitchForm, type SwitchRead, sameName } from '../table/role'
import type { SiteKind } from '../table/site'
import { everythingElse, ofKinds, otherKinds, partsOf, type Question } from './parts'
import { valuesOf } from './pick'

/** Keys that say whether readers see an article, by what they say; of two that stand in as many articles the first is taken. */
const FORMS: readonly (readonly [name: string, form: SwitchForm])[] = [
  ['published', 'published'],
  ['draft', 'draft'],
  ['publish', 'published'],
  ['isdraft', 'draft'],
  ['ispublished', 'published'],
  ['hidden', 'hidden'],
  ['unlisted', 'hidden'],
  ['status', 'status'],
  ['state', 'status'],
]
const PUBLISHED = ['published', 'publish', 'public', 'live', 'final', 'online', 'visible']
const UNPUBLISHED = [
  'draft',
  'unpublished',
  'private',
  'wip',
  'pending',
  'review',
  'in review',
  'hidden',
  'archived',
  'idea',
]
/** A `status` of a task or of a spec has other words too. */
const LEAST_KNOWN = 0.8

/** What a site reads by itself, whether or not an article has it yet. */
const BUILT_IN: Readonly<Partial<Record<SiteKind, string>>> = {
  newsroom: 'published',
  jekyll: 'published',
  hugo: 'draft',
  docusaurus: 'draft',
}

export interface SwitchChoice {
  /** Null: no key, the folder `_drafts/` alone. */
  readonly key: string | null
  readonly read: SwitchRead
}

const withoutWords = (form: SwitchForm): SwitchRead => ({ form, published: [], unpublished: [] })

/** The words of a key that says whether an article is published; null where most of its words say something else. */
export function statusOf(key: KeyUse | undefined): SwitchRead | null {
  const words = valuesOf(key, ['text'])
  const known = (names: readonly string[]) => words.filter(({ name }) => names.includes(name.toLowerCase().trim()))
  const [published, unpublished] = [known(PUBLISHED), known(UNPUBLISHED)]
  const sum = (some: readonly { readonly articles: number }[]): number =>
    some.reduce((all, { articles }) => all + articles, 0)
  if (words.length === 0 || sum([...published, ...unpublished]) < sum(words) * LEAST_KNOWN) return null
  const names = (some: readonly { readonly name: string }[]): readonly string[] => some.map(({ name }) => name)
  return { form: 'status', published: names(published), unpublished: names(unpublished) }
}

/** How a key is read that was named as the switch. */
export const formOf = (key: string): SwitchForm =>
  FORMS.find(([name]) => sameName(key).split('.').at(-1) === name)?.[1] ?? 'published'

/** The key that says whether readers see an article; null where none is known. */
export function guessSwitch(folder: Folder, site: SiteKind): SwitchChoice | null {
  const builtIn = BUILT_IN[site]
  const found = FORMS.flatMap(([name, form]) => {
    const key = folder.keys.find(({ path }) => sameName(path) === name)
    const read = form === 'status' ? statusOf(key) : withoutWords(form)
    const articles = read === null ? 0 : articlesOfKinds(key, [form === 'status' ? 'text' : 'flag'])
    return key !== undefined && read !== null && articles > 0 ? [{ key: key.path, read, articles }] : []
  }).sort((a, b) => b.articles - a.articles)
  const own = found.find(({ key }) => key === builtIn) ?? found[0]
  if (own !== undefined) return { key: own.key, read: own.read }
  if (builtIn !== undefined) return { key: builtIn, read: withoutWords(formOf(builtIn)) }
  return countOf(folder, hasFact('drafts')) > 0 ? { key: null, read: withoutWords('folder') } : null
}

const HOW: Readonly<Record<Exclude<SwitchForm, 'status'>, string>> = {
  published: 'false is unpublished, absent is published',
  draft: 'true is unpublished, absent is not',
  hidden: 'true is unpublished, absent is not',
  folder: 'what lies in _drafts/ is unpublished',
}

function howOf({ form, published, unpublished }: SwitchRead): string {
  if (form !== 'status') return HOW[form]
  const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ')
  const said = [
    published.length > 0 ? `${quoted(published)} is published` : '',
    unpublished.length > 0 ? `${quoted(unpublished)} is not` : '',
  ]
  return said.filter((part) => part !== '').join(', ')
}

/** The switch as a role; `choice` null: none is known, and none is shown. */
export function readSwitch(folder: Folder, choice: SwitchChoice | null): RoleRead {
  const role = { role: 'switch', key: choice?.key ?? null, otherwise: [] } as const
  const drafts: Question = { words: 'in _drafts/, unpublished', query: hasFact('drafts') }
  if (choice === null) {
    const asked = [everythingElse('without a switch that is known')]
    return { ...role, how: 'no switch is known, and none is shown', ...partsOf(folder, null, asked) }
  }
  const { key, read } = choice
  const how = howOf(read)
  if (key === null)
    return { ...role, how, switch: read, ...partsOf(folder, null, [drafts, everythingElse('published')]) }
  const kind = read.form === 'status' ? 'text' : 'flag'
  const absent = everythingElse(read.form === 'status' ? 'without it' : 'without it, so published')
  const asked = [...otherKinds(folder, key, [kind]), drafts, absent]
  return { ...role, how, switch: read, ...partsOf(folder, ofKinds('say it', key, [kind]), asked) }
}
