import { ITEM, stepsOf } from './table/key-path'
import type { Row, RowKind } from './table/row'

/** A JSON Schema, or a part of one, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

const TYPES: Readonly<Record<RowKind, JsonSchema>> = {
  text: { type: ['string', 'number'] },
  'long text': { type: 'string' },
  date: { type: 'string' },
  number: { type: 'number' },
  flag: { type: 'boolean' },
  choice: { type: ['string', 'number'] },
  'list of choices': { type: ['array', 'string'], items: { type: ['string', 'number', 'boolean'] } },
  link: { type: 'string' },
  picture: { type: ['string', 'array', 'object'] },
  provider: { type: ['object', 'array', 'string'] },
  'list of cards': { type: 'array', items: { type: 'object' } },
  map: { type: 'object' },
  'list of maps': { type: 'array', items: { type: 'object' } },
  opaque: {},
  any: {},
}

/** The same where nothing may stand, as behind a key without a value. */
function orNothing(schema: JsonSchema): JsonSchema {
  const { type } = schema
  return type === undefined ? schema : { ...schema, type: [...(Array.isArray(type) ? type : [type]), 'null'] }
}

/** A team's own choices are all there are; those that were found may not be. */
function schemaOf({ kind, label, examples, choices, required, isClosed }: Row): JsonSchema {
  const plain = TYPES[kind]
  const typed = required ? plain : orNothing(plain)
  const shown = ['list of maps', 'list of cards', 'map', 'picture', 'provider'].includes(kind) ? [] : examples
  const said = { title: label, ...(shown.length > 0 ? { examples: shown } : {}) }
  if (!isClosed || choices === null) return { ...said, ...typed }
  if (kind === 'list of choices') return { ...said, ...typed, items: { enum: choices } }
  return { ...said, ...typed, enum: required ? choices : [...choices, null] }
}

interface Node {
  schema: JsonSchema
  readonly below: Map<string, Node>
  readonly required: string[]
}

const node = (): Node => ({ schema: {}, below: new Map(), required: [] })

function place(root: Node, steps: readonly string[], row: Row): void {
  let here = root
  for (const [index, step] of steps.entries()) {
    const next = here.below.get(step) ?? node()
    here.below.set(step, next)
    if (index === steps.length - 1) {
      next.schema = schemaOf(row)
      if (row.required) here.required.push(step)
    }
    here = next
  }
}

function write({ schema, below, required }: Node): JsonSchema {
  if (below.size === 0) return schema
  const properties = Object.fromEntries([...below].map(([key, one]) => [key, write(one)]))
  const type = schema.type ?? ['object', 'null']
  return { ...schema, type, properties, ...(required.length > 0 ? { required } : {}) }
}

/**
 * A JSON Schema (draft 2020-12) of the front matter of a folder. Keys that have no row are allowed.
 */
export function jsonSchemaOf(title: string, rows: readonly Row[]): JsonSchema {
  const root = node()
  for (const row of rows) {
    const steps = stepsOf(row.key)
    if (!steps.includes(ITEM)) place(root, steps, row)
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...write(root),
    type: 'object',
  }
}
