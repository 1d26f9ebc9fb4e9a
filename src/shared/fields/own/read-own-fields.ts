import { type Article, forbidsEditing, type Path } from '../../article'
import { viewArticle } from '../../article/article'
import { type Fields, isMap } from '../../article/value'
import { number } from '../../numbers'
import { label, MAX_MESSAGE_LETTERS, MAX_NAME_LETTERS } from '../../text/label'
import { type Role, roles, switchForms } from '../table/role'
import { places, rowKinds } from '../table/row'
import { siteKinds } from '../table/site'
import { type At, type Fault, noOwnFields, type OwnField, type OwnFields, type OwnRole } from './own-fields'
import { keyAt, placed, valueAt } from './place'

/** A folder has under a hundred keys. */
export const MAX_FIELDS = 500
const MAX_CHOICES = 200
/** More of them nobody reads. */
const MAX_FAULTS = 100
/** What says that no key carries a role. */
export const NONE = 'none'

/** Gets the place as a question: in a large file each takes its time to be found. */
type Say = (at: () => At, message: string) => void

/** Reads one value of the file; undefined, and a fault said, where it is none that is taken. */
class Reader {
  constructor(
    private readonly article: Article,
    private readonly inFile: (at: At) => At,
    private readonly say: Say,
  ) {}

  /** The map at a path; {} with a fault where it is something else. */
  map(path: Path, value: unknown, holds: string): Fields {
    if (value === undefined || value === null) return {}
    if (isMap(value)) return value
    this.say(this.key(path), `“${path.at(-1)}” has to be ${holds}.`)
    return {}
  }

  /** Says which keys of a map are none that are known. */
  known(path: Path, map: Fields, names: readonly string[]): void {
    for (const name of Object.keys(map)) {
      if (names.includes(name)) continue
      this.say(this.key([...path, name]), `“${name}” is not known here. Take one of ${names.join(', ')}.`)
    }
  }

  word<const W extends string>(path: Path, value: unknown, words: readonly W[]): W | undefined {
    if (value === undefined) return undefined
    const word = words.find((one) => one === value)
    if (word === undefined) this.say(this.value(path), `“${path.at(-1)}” has to be one of ${words.join(', ')}.`)
    return word
  }

  text(path: Path, value: unknown): string | undefined {
    if (value === undefined) return undefined
    const text = typeof value === 'string' || typeof value === 'number' ? label(String(value), MAX_NAME_LETTERS) : ''
    if (text === '') this.say(this.value(path), `“${path.at(-1)}” has to be a text.`)
    return text === '' ? undefined : text
  }

  texts(path: Path, value: unknown): readonly string[] | undefined {
    if (value === undefined) return undefined
    if (!Array.isArray(value)) {
      this.say(this.value(path), `“${path.at(-1)}” has to be a list, like [one, two].`)
      return undefined
    }
    const texts = value.slice(0, MAX_CHOICES).map((one, index) => this.text([...path, index], one))
    if (value.length > MAX_CHOICES)
      this.say(this.value(path), `Only the first ${MAX_CHOICES} of “${path.at(-1)}” count.`)
    return texts.filter((one) => one !== undefined)
  }

  flag(path: Path, value: unknown): boolean | undefined {
    if (value === undefined || typeof value === 'boolean') return value
    this.say(this.value(path), `“${path.at(-1)}” has to be true or false.`)
    return undefined
  }

  /** A place among the rows. */
  order(path: Path, value: unknown): number | undefined {
    if (value === undefined) return undefined
    if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
    this.say(this.value(path), '“order” has to be a whole number from 1.')
    return undefined
  }

  key(path: Path): () => At {
    return () => this.inFile(keyAt(this.article, path))
  }

  private value(path: Path): () => At {
    return () => this.inFile(valueAt(this.article, path))
  }
}

/** Without what wasn't said, so that only what was said differs from the guess. */
const said = <T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

function readRole(read: Reader, role: Role, value: unknown): OwnRole | null {
  const path = ['roles', role]
  const at = read.key(path)()
  if (value === null || value === false || value === NONE) return { key: null, at }
  if (!isMap(value)) {
    const key = read.text(path, value)
    return key === undefined ? null : { key, at }
  }
  const isSwitch = role === 'switch'
  read.known(path, value, isSwitch ? ['key', 'form', 'published', 'unpublished'] : ['key'])
  const key = read.text([...path, 'key'], value.key ?? '')
  if (key === undefined) return null
  if (!isSwitch) return { key, at }
  return {
    key,
    at,
    ...said({
      form: read.word([...path, 'form'], value.form, switchForms),
      published: read.texts([...path, 'published'], value.published),
      unpublished: read.texts([...path, 'unpublished'], value.unpublished),
    }),
  }
}

const FIELD_KEYS = ['label', 'kind', 'order', 'place', 'facet', 'choices', 'required', 'hidden']

function readField(read: Reader, key: string, value: unknown): OwnField {
  const path = ['fields', key]
  const map = read.map(path, value, 'a map of label, kind and the like')
  read.known(path, map, FIELD_KEYS)
  const isHidden = read.flag([...path, 'hidden'], map.hidden)
  const place = read.word([...path, 'place'], map.place, places)
  return said({
    label: read.text([...path, 'label'], map.label),
    kind: read.word([...path, 'kind'], map.kind, rowKinds),
    order: read.order([...path, 'order'], map.order),
    place: isHidden === true ? 'hidden' : place,
    facet: read.flag([...path, 'facet'], map.facet),
    choices: read.texts([...path, 'choices'], map.choices),
    required: read.flag([...path, 'required'], map.required),
  })
}

function readAll(article: Article, inFile: (at: At) => At, say: Say): Omit<OwnFields, 'faults'> {
  const read = new Reader(article, inFile, say)
  read.known([], article.data, ['site', 'roles', 'fields'])
  const own = read.map(['roles'], article.data.roles, 'a map, like `topics: tags`')
  read.known(['roles'], own, roles)
  const found: Partial<Record<Role, OwnRole>> = {}
  for (const role of roles) {
    const one = Object.hasOwn(own, role) ? readRole(read, role, own[role]) : null
    if (one !== null) found[role] = one
  }
  const fields = Object.entries(read.map(['fields'], article.data.fields, 'a map of keys'))
  if (fields.length > MAX_FIELDS) say(read.key(['fields']), `Only the first ${MAX_FIELDS} keys of “fields” count.`)
  return {
    site: read.word(['site'], article.data.site, siteKinds) ?? null,
    roles: found,
    fields: new Map(fields.slice(0, MAX_FIELDS).map(([key, value]) => [key, readField(read, key, value)])),
  }
}

/** Why nothing of a file can be read; null where it can. */
export function brokenIn(yaml: string): Fault | null {
  const { article: text, inFile } = placed(yaml)
  const article = viewArticle(text)
  const fault = (at: At, message: string): Fault => ({ message: label(message, MAX_MESSAGE_LETTERS), ...at })
  const problem = article.problems.find(forbidsEditing)
  if (problem !== undefined) return fault(inFile(problem), `${problem.message} Until then nothing in it counts.`)
  if (article.body === '') return null
  return fault({ line: 1, column: 1 }, 'It holds several documents; put all into one. Until then nothing in it counts.')
}

/** What `.copydesk/fields.yaml` says. Never throws: what can't be used is left out and said, with its place and what to do. */
export function readOwnFields(yaml: string): OwnFields {
  if (yaml.trim() === '') return noOwnFields
  const broken = brokenIn(yaml)
  if (broken !== null) return { ...noOwnFields, faults: [broken] }
  const { article, inFile } = placed(yaml)
  const faults: Fault[] = []
  let more = 0
  const say: Say = (at, message) => {
    if (faults.length < MAX_FAULTS) faults.push({ message: label(message, MAX_MESSAGE_LETTERS), ...at() })
    else more += 1
  }
  const own = readAll(viewArticle(article), inFile, say)
  const last = faults.at(-1)
  if (last === undefined || more === 0) return { ...own, faults }
  return { ...own, faults: [...faults, { ...last, message: `${number(more)} more of its entries can’t be used.` }] }
}
