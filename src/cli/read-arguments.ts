import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage'

type Options = NonNullable<ParseArgsConfig['options']>
type Value<O> = O extends { readonly multiple: true }
  ? readonly string[]
  : O extends { readonly type: 'boolean' }
    ? boolean
    : string
type Values<O extends Options> = { readonly [Name in keyof O]?: Value<O[Name]> }

export interface Arguments<O extends Options> {
  /** Null where help was asked for. */
  readonly workspace: string | null
  readonly values: Values<O>
  /** What stands behind the folder. */
  readonly rest: readonly string[]
  /** What is kept of the folder for the window isn't asked: every file is read. */
  readonly noCache: boolean
}

/** The folder and the options of a command; `takesMore`: it may have more arguments than the folder. Throws UsageError. */
export function readArguments<const O extends Options>(
  usage: string,
  given: readonly string[],
  options: O,
  takesMore = false,
): Arguments<O> {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...given],
      allowPositionals: true,
      tokens: true,
      options: { ...options, help: { type: 'boolean', short: 'h' }, 'no-cache': { type: 'boolean' } },
    })
    const { help, 'no-cache': noCache = false } = values as { readonly help?: boolean; readonly 'no-cache'?: boolean }
    if (help === true) return { workspace: null, values: {}, rest: [], noCache }
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const isSingle = (name: string): boolean => options[name]?.type === 'string' && options[name].multiple !== true
    const twice = names.find((name, index) => names.indexOf(name) !== index && isSingle(name))
    // The last one would count, and the one before it say nothing.
    if (twice !== undefined) throw new UsageError(`--${twice}: given twice`)
    const [workspace, ...rest] = positionals
    if (workspace === undefined || (rest.length > 0 && !takesMore)) throw new UsageError('', usage)
    return { workspace, values: values as Values<O>, rest, noCache }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError((error as Error).message, `\n${usage}`)
  }
}
