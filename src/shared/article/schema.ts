/**
 * What an article's fields are, said once. Forms, the place of a new key and validation all come from here.
 * A field that is not listed is kept, and can be edited as 'other'.
 */

export type FieldKind =
  | 'text'
  | 'longText'
  | 'date'
  | 'url'
  | 'integer'
  | 'flag'
  | 'choice'
  | 'tags'
  | 'textList'
  | 'provider'
  | 'images'
  | 'related'
  | 'opaque'

export interface Field {
  readonly key: string
  /** The name the form shows; fixed, checks drive the window by it. */
  readonly label: string
  readonly kind: FieldKind
  /** Place among its siblings, from 0: where a new key goes. */
  readonly order: number
  /** 'pipeline' fields stand in the closed section 'From the pipeline'. */
  readonly group: 'main' | 'pipeline'
  readonly readOnly: boolean
  /** A hint, in characters; longer text is shown and kept. */
  readonly maxLength?: number
  /** What its label doesn't say, in a few words. */
  readonly aside?: string
  /** For integers; no minimum where absent, never a maximum. */
  readonly minimum?: number
  /** What an absent key means, where that isn't 'nothing'. */
  readonly absent?: boolean
  /** The fields of the map (`provider`) or of each item (`images`, `related`). */
  readonly fields?: readonly Field[]
}

type Draft = Omit<Field, 'key' | 'label' | 'kind' | 'order' | 'group' | 'readOnly'> & {
  readonly group?: Field['group']
  readonly readOnly?: boolean
}
type Row = readonly [key: string, label: string, kind: FieldKind, more?: Draft]

const PIPELINE: Draft = { group: 'pipeline' }

function fields(rows: readonly Row[]): readonly Field[] {
  return rows.map(([key, label, kind, more], order) => ({
    group: 'main',
    readOnly: false,
    ...more,
    key,
    label,
    kind,
    order,
  }))
}

/** One picture: of an article, a related entry or a provider. */
export const imageFields = fields([
  ['url', 'Image URL', 'url'],
  ['width', 'Width', 'integer', { minimum: 0 }],
  ['height', 'Height', 'integer', { minimum: 0 }],
  ['isCached', 'Cached', 'flag'],
  ['title', 'Image title', 'text', { aside: 'alt: what screen readers of the site say' }],
  ['attribution', 'Attribution', 'text'],
])

const nameAndDomain: readonly Row[] = [
  ['name', 'Provider name', 'text'],
  ['domain', 'Provider domain', 'text'],
]

export const providerFields = fields([
  ...nameAndDomain,
  ['images', 'Provider images', 'images', { fields: imageFields }],
  ['publishers', 'Publishers', 'textList'],
  ['authors', 'Authors', 'textList'],
])

export const relatedFields = fields([
  ['title', 'Title', 'text'],
  ['excerpt', 'Excerpt', 'longText'],
  ['publishedDateTime', 'Published date', 'date'],
  ['webUrl', 'Web URL', 'url'],
  ['ampWebUrl', 'AMP URL', 'url'],
  ['cdnAmpWebUrl', 'AMP cache URL', 'url'],
  ['type', 'Type', 'choice'],
  ['provider', 'Provider', 'provider', { fields: fields(nameAndDomain) }],
  ['quality', 'Quality', 'integer', { minimum: 0 }],
  ['images', 'Images', 'images', { fields: imageFields }],
])

/** The fields of an article, in the order they are written. */
export const articleFields = fields([
  ['category', 'Category', 'choice'],
  ['title', 'Title', 'text', { maxLength: 150 }],
  ['excerpt', 'Excerpt', 'longText', { maxLength: 1000 }],
  ['publishedDateTime', 'Published date', 'date'],
  ['updatedDateTime', 'Updated date', 'date', PIPELINE],
  ['webUrl', 'Web URL', 'url'],
  ['originalUrl', 'Original URL', 'url', PIPELINE],
  ['ampWebUrl', 'AMP URL', 'url', PIPELINE],
  ['cdnAmpWebUrl', 'AMP cache URL', 'url', PIPELINE],
  ['type', 'Type', 'choice'],
  ['quality', 'Quality', 'integer', { minimum: 0 }],
  ['heat', 'Heat', 'integer'],
  ['published', 'Published', 'flag', { absent: true }],
  ['featuredContent', 'Featured content', 'text', PIPELINE],
  ['highlight', 'Highlight', 'text', PIPELINE],
  ['tags', 'Tags', 'tags', PIPELINE],
  ['provider', 'Provider', 'provider', { fields: providerFields }],
  ['topics', 'Topics', 'tags'],
  ['images', 'Images', 'images', { fields: imageFields }],
  ['related', 'Related', 'related', { fields: relatedFields }],
  ['secured', 'Secured', 'opaque', { group: 'pipeline', readOnly: true }],
  ['locale', 'Locale', 'text', PIPELINE],
])

/** The siblings that may stand in the map at `path`: `[]` is the article, `['related', 0]` an entry. Undefined for a map the schema doesn't know. */
export function fieldsAt(path: readonly (string | number)[]): readonly Field[] | undefined {
  let here: readonly Field[] | undefined = articleFields
  let inList = false
  for (const step of path) {
    if (inList && typeof step === 'number') {
      inList = false
      continue
    }
    const field: Field | undefined = here?.find((candidate) => candidate.key === String(step))
    if (field?.fields === undefined) return undefined
    here = field.fields
    inList = field.kind !== 'provider'
  }
  return inList ? undefined : here
}

/** The field that a path names, or undefined: `['images', 0, 'url']` → Image URL. */
export function fieldAt(path: readonly (string | number)[]): Field | undefined {
  const key = path.at(-1)
  return fieldsAt(path.slice(0, -1))?.find((field) => field.key === key)
}
