import type { Path } from '../article/types'
import { stepsTo, writtenAt } from '../fields/table/values'
import { hostOf, withoutTracking } from '../text/address'
import { keyOf, keysOf, listOf, nothing, type Remark, type Rule } from './rule'

/** Of those that an article may have, the ones that readers follow. */
const READERS = 2
const OF_STORIES = ['webUrl', 'originalUrl', 'ampWebUrl', 'cdnAmpWebUrl']

const plainHttp: Rule = {
  code: 'http-address',
  severity: 'warning',
  check: ({ data }, context) =>
    keysOf('address', context)
      .slice(0, READERS)
      .flatMap((key): readonly Remark[] => {
        const value = writtenAt(data, key)
        if (typeof value !== 'string' || !/^http:\/\//i.test(value)) return nothing
        return [{ path: stepsTo(key), message: 'This address is http, not https: browsers warn of it.' }]
      }),
}

function tracked(value: unknown, path: Path): readonly Remark[] {
  if (typeof value !== 'string') return nothing
  const without = withoutTracking(value)
  if (without === value) return nothing
  const edits = [{ op: 'set', path, value: without }] as const
  return [{ path, message: 'Carries tracking parameters.', fix: { what: 'tracking parameters', edits } }]
}

const tracking: Rule = {
  code: 'tracking',
  severity: 'warning',
  check: ({ data }, context) => [
    ...keysOf('address', context).flatMap((key) => tracked(writtenAt(data, key), stepsTo(key))),
    ...keysOf('related', context).flatMap((list) =>
      listOf(writtenAt(data, list)).flatMap((story, index) =>
        OF_STORIES.flatMap((key) => tracked(keyOf(story, key), [...stepsTo(list), index, key])),
      ),
    ),
  ],
}

const withoutWww = (host: string): string => host.toLowerCase().replace(/^www\./, '')

/** The host of an address may be the provider's domain or lie below it. */
const otherHost: Rule = {
  code: 'other-host',
  severity: 'hint',
  check: ({ data }, context) => {
    const [web = ''] = keysOf('address', context)
    const [provider = ''] = keysOf('provider', context)
    const address = writtenAt(data, web)
    const written = keyOf(writtenAt(data, provider), 'domain')
    if (typeof address !== 'string' || typeof written !== 'string' || written.trim() === '') return nothing
    const host = withoutWww(hostOf(address) ?? '')
    const domain = withoutWww(written.trim())
    if (host === '' || host === domain || host.endsWith(`.${domain}`)) return nothing
    return [{ path: [...stepsTo(provider), 'domain'], message: `The story lies on ${host}.` }]
  },
}

export const addressRules: readonly Rule[] = [plainHttp, tracking, otherHost]
