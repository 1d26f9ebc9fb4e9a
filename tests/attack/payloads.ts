import { z } from 'zod'
import { type Channel, contract } from '../../src/shared/ipc/contract'
import type { Chance } from '../chance'

/** What a call may be about: ids and paths that are there, and many that aren't. */
export interface Known {
  readonly workspaces: readonly string[]
  readonly paths: readonly string[]
}

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
}

const texts = [
  '',
  ' ',
  'a',
  'fog',
  'a OR b',
  'a OR',
  'is:new',
  'topic:"T"',
  'x'.repeat(300),
  '../..',
  '/etc/passwd',
  '\0',
  '\ud800',
  '💣',
  '__proto__',
  '{}',
  '---\ntitle: A\n---\n',
  '---js\nthrow 1\n---\n',
  '$(touch PWNED)',
  '<img src=x onerror=alert(1)>',
  'https://a.example/',
  'javascript:alert(1)',
] as const
const numbers = [
  0,
  1,
  -1,
  2,
  10,
  1_000,
  999_999,
  0.5,
  -0,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 31,
  2 ** 53,
] as const
export const onePixel = Uint8Array.from(
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
)
/** A picture, and what is none. */
const bytes: readonly Uint8Array[] = [
  onePixel,
  Uint8Array.from(Buffer.from('GIF89a')),
  Uint8Array.from(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')),
  new Uint8Array(0),
]
/** What stands where something else was asked for. */
const strangers: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  '',
  [],
  {},
  [[]],
  [null],
  { length: 1 },
  { toString: 'x' },
  { __proto__: null, constructor: 'x' },
  JSON.parse('{"__proto__":{"workspace":"x"}}'),
  new Date(0),
  /x/,
  10n,
  'x'.repeat(100_000),
  Array(1_000).fill(0),
]

function make(schema: Schema, name: string, known: Known, chance: Chance): unknown {
  if (name === 'workspace' && chance.is(0.8)) return chance.of(known.workspaces)
  if (name === 'path' && chance.is(0.8)) return chance.of(known.paths)
  if (name === 'bytes') return chance.of(bytes)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return chance.of(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return make(chance.of(choices), name, known, chance)
  switch (schema.type) {
    case 'object': {
      const keys = Object.entries(schema.properties ?? {})
      const kept = keys.filter(([key]) => schema.required?.includes(key) || chance.is(0.5))
      return Object.fromEntries(kept.map(([key, one]) => [key, make(one, key, known, chance)]))
    }
    case 'array': {
      const length = chance.is(0.95) ? chance.below(4) : chance.below(2_000)
      return Array.from({ length }, () => make(schema.items ?? {}, name === 'paths' ? 'path' : name, known, chance))
    }
    case 'string':
      return chance.of(texts)
    case 'number':
    case 'integer':
      return chance.of(numbers)
    case 'boolean':
      return chance.is(0.5)
    case 'null':
      return null
    default:
      return chance.of(strangers)
  }
}

/** The value with one place of it replaced by something else, taken away, or with something more. */
function spoil(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0 || chance.is(0.2)) {
    return chance.of(strangers)
  }
  const copy: Record<string, unknown> = Array.isArray(value) ? { ...value } : { ...value }
  const key = chance.of(Object.keys(copy))
  const way = chance.next()
  if (way < 0.2) delete copy[key]
  else if (way < 0.4) copy[chance.of(['extra', 'constructor', 'toJSON', 'then', 'workspace'])] = chance.of(strangers)
  else copy[key] = spoil(copy[key], chance)
  return Array.isArray(value) ? Object.values(copy) : copy
}

const channels = Object.keys(contract) as Channel[]
const schemas = Object.fromEntries(
  channels.map((channel) => [
    channel,
    // What JSON has not, bytes, is made by its name.
    z.toJSONSchema(contract[channel].request, { io: 'input', unrepresentable: 'any' }) as Schema,
  ]),
)

export type Call = readonly [channel: Channel, payload: unknown]

/** A call of any channel: half of them as the contract says, the others not. */
export function makeCall(known: Known, chance: Chance): Call {
  const channel = chance.of(channels)
  const payload = make(schemas[channel] ?? {}, '', known, chance)
  return [channel, chance.is(0.5) ? payload : spoil(payload, chance)]
}
