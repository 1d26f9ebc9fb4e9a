import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? boolean : string
}

/** The one folder and the options of a command; no folder where help was asked for. Throws UsageError. */
export function readArguments<const O extends Options>(
  usage: string,
  given: readonly string[],
  options: O,
): { readonly workspace: string | null; readonly values: Values<O> } {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    })
    if ((values as { readonly help?: boolean }).help === true) return { workspace: null, values: {} }
    const [workspace, ...more] = positionals
    if (workspace === undefined || more.length > 0) throw new UsageError(usage)
    return { workspace, values: values as Values<O> }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${(error as Error).message}\n\n${usage}`)
  }
}
