import { articleFields, type Field, type FieldKind } from '../../article/schema'
import type { Role } from './role'
import type { RowKind, TableRow } from './row'
import type { FieldTable } from './table'

/** What a field of the newsroom's schema is edited as. */
export const kindOf: Readonly<Record<FieldKind, RowKind>> = {
  text: 'text',
  longText: 'long text',
  date: 'date',
  url: 'link',
  integer: 'number',
  flag: 'flag',
  choice: 'choice',
  tags: 'list of choices',
  textList: 'list of choices',
  provider: 'provider',
  images: 'picture',
  related: 'list of cards',
  opaque: 'opaque',
}

const roleOf: Readonly<Record<string, Role>> = {
  published: 'switch',
  title: 'title',
  publishedDateTime: 'date',
  excerpt: 'excerpt',
  topics: 'topics',
  provider: 'provider',
  webUrl: 'address',
  images: 'picture',
  related: 'related',
}

/** What a newsroom's editors look for, sort by and change in many articles at once, in the order of the form. */
const USED: Readonly<Record<string, Partial<TableRow>>> = {
  type: { name: 'type', inCard: true, facet: true, sort: true, column: true, bulk: true },
  category: { name: 'category', inCard: true, sort: true, column: true, bulk: true },
  quality: { name: 'quality', inCard: true, facet: true, sort: true, column: true, bulk: true },
  heat: { name: 'heat', inCard: true, facet: true, sort: true, column: true, bulk: true },
  tags: { name: 'tag', inCard: true },
  locale: { name: 'locale', inCard: true },
}

function rowOf({ key, label, kind, group, minimum }: Field): TableRow {
  return {
    key,
    label,
    kind: kindOf[kind],
    role: roleOf[key] ?? null,
    place: group === 'pipeline' ? 'other' : 'form',
    name: null,
    inCard: false,
    facet: false,
    sort: false,
    column: false,
    bulk: false,
    choices: null,
    isClosed: false,
    required: false,
    order: null,
    isWhole: kind === 'integer',
    minimum: minimum ?? null,
    ...USED[key],
  }
}

/** The form's order where it isn't the order in which the keys are written. */
const FIRST = ['title', 'excerpt', 'topics', 'publishedDateTime', 'provider', 'webUrl', 'images', 'related']
const ORDER = [...FIRST, ...Object.keys(USED), 'originalUrl', 'ampWebUrl', 'cdnAmpWebUrl', 'updatedDateTime']
const orderOf = ({ key }: TableRow): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)

/** The fields that a newsroom's articles may have, whether or not one has them. */
const newsroomRows: readonly TableRow[] = articleFields.map(rowOf).toSorted((a, b) => orderOf(a) - orderOf(b))

/** The table of a newsroom as its schema has it; the code's own until the fields of a folder are known. */
export const newsroomTable: FieldTable = {
  site: 'newsroom',
  roles: {
    title: ['title'],
    date: ['publishedDateTime'],
    topics: ['topics'],
    picture: ['images[].url'],
    excerpt: ['excerpt'],
    address: ['webUrl', 'originalUrl', 'ampWebUrl', 'cdnAmpWebUrl'],
    provider: ['provider'],
    related: ['related'],
    order: [],
  },
  switch: { key: 'published', form: 'published', published: [], unpublished: [], hasDrafts: false, readsTexts: true },
  rows: newsroomRows,
  timeZone: null,
  dateExample: null,
  excerptSeparator: null,
  rare: [],
}
