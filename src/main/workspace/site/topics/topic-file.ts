import { ArticleError, applyEdits, type Edit, type Path } from '../../../../shared/article'
import { type Fields, isMap, sameValue, valueAt } from '../../../../shared/article/value'
import { fold, foldedValue } from '../../../../shared/text/fold'
import { wrapYaml } from '../../../../shared/views/wrap'
import { ReasonError } from '../../../files/reason'

/** A file of the taxonomy: its name, the same without its ending, its text, and what that says. */
export interface TopicFile {
  readonly file: string
  readonly stem: string
  readonly text: string
  readonly fields: Fields
}

export interface NewTopicFile {
  /** Without folder and ending. */
  readonly stem: string
  readonly text: string
  /** Under which it stands there; null: under none. */
  readonly parent: string | null
}

/** A file system takes 255 bytes, a letter of other scripts three or four; a number and an ending stand beside it. */
const MAX_SLUG_LETTERS = 100
const MAX_WIDE_LETTERS = 50

/** Signs behind a letter that tell names apart, as words: `C#`, `C++`. */
const spelled = (name: string): string =>
  name.replace(/(?<=[\p{L}\p{N}])#/gu, ' sharp').replace(/(?<=[\p{L}\p{N}+])\+/gu, ' plus')

/** `Open Data` → `open-data`; what has no letters that a file's name should have becomes 'topic'. */
export function slugOf(name: string, joint = '-'): string {
  const words = fold(spelled(name)).match(/[a-z0-9]+/g) ?? []
  return words.join(joint).slice(0, MAX_SLUG_LETTERS) || 'topic'
}

/** The same with the letters of all scripts. */
const wideSlugOf = (name: string, joint = '-'): string =>
  [...(fold(spelled(name)).match(/[\p{L}\p{N}]+/gu) ?? []).join(joint)].slice(0, MAX_WIDE_LETTERS).join('') || 'topic'

const nameIn = ({ fields }: TopicFile): string => (typeof fields.name === 'string' ? fields.name : '')

type Make = (name: string) => string
type Slug = (name: string, joint?: string) => string

/** The slugs of a new topic are other ones than those of the topics that are there: with a number behind, where a sign or a script was all that differed. */
function apart(slug: Slug, name: string, files: readonly TopicFile[]): Slug {
  const there = new Set(
    files
      .map(nameIn)
      .filter((one) => one !== '' && one !== name)
      .map((one) => slug(one)),
  )
  let number = 1
  const isThere = (): boolean => there.has(number === 1 ? slug(name) : `${slug(name)}-${number}`)
  while (isThere()) number += 1
  return (one, joint = '-') => (one === name && number > 1 ? `${slug(one, joint)}${joint}${number}` : slug(one, joint))
}

/** What a text may have been made of a topic's name by. Of a name of one word several say the same: what suits an address comes first. */
const makersFor = (name: string, files: readonly TopicFile[]): readonly Make[] => {
  const [slug, wide] = [apart(slugOf, name, files), apart(wideSlugOf, name, files)]
  return [
    (one) => spelled(one).replace(/[^\p{L}\p{N}]+/gu, ''),
    (one) => slug(one),
    (one) => slug(one, '_'),
    (one) => wide(one),
    (one) => wide(one, '_'),
    (one) => one.toLowerCase(),
    (one) => one,
  ]
}

/** A text that was made of one topic's name, as it would be of another's; itself where nothing in it was. */
const madeOf = (text: string, make: Make, name: string, other: string): string =>
  text
    .split(/([/#]+)/)
    .map((part) => (part === make(name) ? make(other) : part))
    .join('')

/** The ways in which a text may be made of a name; none where it says the same whatever the name is. */
const waysOf = (text: string, name: string, makers: readonly Make[]): readonly Make[] => {
  const ways = makers.filter((make) => text.split(/[/#]+/).includes(make(name)))
  return text === name ? ways.toReversed() : ways
}

/** The places of all texts, numbers and the like in a map of maps; a list is one place. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  return isMap(value) ? Object.keys(value).flatMap((key) => placesIn(value[key], [...at, key])) : [at]
}

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((one) => typeof one === 'string')

/** The same text for another topic, made as most of the others make theirs; undefined where most of them don't. */
function textFor(text: string, place: Path, { model, others, name, makers }: Neighbours): string | undefined {
  const own = nameIn(model)
  const agree = (way: Make): number =>
    others.filter((other) => textsOf(valueAt(other.fields, place)).includes(madeOf(text, way, own, nameIn(other))))
      .length
  const ways = waysOf(text, own, makers).map((way) => ({ made: madeOf(text, way, own, name), agreed: agree(way) }))
  const all = ways.length > 0 ? ways : [{ made: text, agreed: agree(() => own) }]
  const best = all.reduce((one, other) => (other.agreed > one.agreed ? other : one))
  return best.agreed * 2 >= others.length ? best.made : undefined
}

interface Neighbours {
  readonly model: TopicFile
  readonly others: readonly TopicFile[]
  readonly name: string
  readonly makers: readonly Make[]
}

/** The same value for another topic; undefined where what its neighbours have doesn't say how it is made. */
function valueFor(place: Path, neighbours: Neighbours): unknown {
  const { model, others, name } = neighbours
  const own = valueAt(model.fields, place)
  if (Array.isArray(own)) {
    // A topic is known by its own name; by what else it is known only people can say.
    const made = textsOf(own).filter((text) => waysOf(text, nameIn(model), neighbours.makers).length > 0)
    const first = made[0] === undefined ? undefined : textFor(made[0], place, neighbours)
    if (first !== undefined) return [first]
    return place.at(-1) === 'keywords' ? [name.toLowerCase()] : undefined
  }
  if (typeof own === 'string') return textFor(own, place, neighbours)
  const agree = others.filter((other) => sameValue(valueAt(other.fields, place), own))
  return agree.length * 2 >= others.length ? own : undefined
}

/** What stands around the one document of a YAML file: directives, comments and `---` above it, `...` below. */
const BEFORE = /^(?:(?:[%#].*|[ \t]*)\r?\n)*---[ \t]*(?:#.*)?\r?\n/
const AFTER = /^\.\.\.[ \t]*(?:#.*)?(?:\r?\n)*(?![\s\S])/m

/** Applies edits to the one document of a YAML file. */
function edited(text: string, edits: readonly Edit[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const before = BEFORE.exec(text)?.[0] ?? ''
  const rest = text.slice(before.length)
  const after = AFTER.exec(rest)?.[0] ?? ''
  const own = rest.slice(0, rest.length - after.length)
  const { article, unwrap } = wrapYaml(own.endsWith('\n') ? own : own + eol)
  return before + unwrap(applyEdits(article, edits)) + after
}

/** `07-open-data` among neighbours that are numbered has the next number, as wide as theirs. */
function stemFor(name: string, files: readonly TopicFile[]): string {
  const joint =
    files.some(({ stem }) => stem.includes('_')) && !files.some(({ stem }) => stem.includes('-')) ? '_' : '-'
  const isWide = files.some(({ stem }) => /[^\p{ASCII}]/u.test(stem))
  const slug = apart(isWide ? wideSlugOf : slugOf, name, files)(name, joint)
  const numbers = files.flatMap(({ stem }) => /^(\d+)[-_]/.exec(stem)?.[1] ?? [])
  if (numbers.length * 2 <= files.length) return slug
  const next = Math.max(...numbers.map(Number)) + 1
  return `${String(next).padStart(numbers[0]?.length ?? 0, '0')}${joint}${slug}`
}

/** The parent that all topics have which have one; null where they differ, or none has one. */
function commonParent(files: readonly TopicFile[]): string | null {
  const parents = new Map(
    files.flatMap(({ fields: { parent } }) => (typeof parent === 'string' ? [[foldedValue(parent), parent]] : [])),
  )
  const [only] = parents.values()
  return parents.size === 1 && only !== undefined ? only : null
}

/**
 * The file of a new topic in the form that its neighbours have: their keys in their order, quoting and line ends, as far as their
 * values say how they are made of a name or are the same everywhere. Files come in the order of their names. Throws ReasonError
 * where the neighbour that it is written like can't be edited.
 */
export function newTopicFile(name: string, files: readonly TopicFile[]): NewTopicFile {
  const stem = stemFor(name, files)
  const parent = commonParent(files)
  const named = files.filter((file) => nameIn(file) !== '')
  const siblings = named.filter(({ fields }) => (typeof fields.parent === 'string') === (parent !== null))
  // A comment says something of its own topic.
  const model = siblings.findLast(({ text }) => !/^\s*#|\s#\s/m.test(text)) ?? siblings.at(-1)
  if (model === undefined)
    return { stem, text: edited('name: x\n', [{ op: 'set', path: ['name'], value: name }]), parent: null }
  const neighbours = { model, others: siblings.filter((file) => file !== model), name, makers: makersFor(name, files) }
  const kept = placesIn(model.fields).map((path) => {
    const key = path.join()
    return { path, value: key === 'name' ? name : key === 'parent' ? parent : valueFor(path, neighbours) }
  })
  const edits = kept.flatMap(({ path, value }): Edit[] =>
    value === undefined || sameValue(value, valueAt(model.fields, path)) ? [] : [{ op: 'set', path, value }],
  )
  const stays = kept.filter(({ value }) => value !== undefined).map(({ path }) => path)
  const gone = kept.filter(({ value }) => value === undefined).map(({ path }) => withEmptied(path, stays))
  const removed = [...new Map(gone.map((path) => [JSON.stringify(path), path])).values()]
  const all = [...edits, ...removed.map((path): Edit => ({ op: 'remove', path }))]
  return { stem, text: likeModel(model, all), parent }
}

function likeModel({ file, text }: TopicFile, edits: readonly Edit[]): string {
  try {
    return edited(text, edits)
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    throw new ReasonError({ code: error.code, message: `A new topic can’t be written like ${file}: ${error.message}` })
  }
}

/** A map of which nothing stays goes with what was in it. */
function withEmptied(path: Path, stays: readonly Path[]): Path {
  const depth = path.findIndex(
    (_, at) => !stays.some((one) => path.slice(0, at + 1).every((step, i) => one[i] === step)),
  )
  return path.slice(0, depth + 1)
}
