/** What the query language asks of every article, whatever its keys are called; no field's name. */
const reservedNames = [
  'is',
  'has',
  'picture',
  'topic',
  'provider',
  'collection',
  'problem',
  'related',
  'date',
  'arrived',
  'url',
  'image',
  'path',
  'key',
  'file',
] as const

const NAME = /^[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*$/

/** What the key at a path is called in a query: `cover.alt`, `nav_order`; null where that means something else, or is no name. */
export function nameOf(path: string): string | null {
  const name = path.toLowerCase()
  return NAME.test(name) && !reservedNames.some((reserved) => reserved === name) ? name : null
}
