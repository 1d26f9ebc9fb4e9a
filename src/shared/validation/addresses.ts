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

/** An address that carries tracking parameters without them; null for any other value. */
function untracked(value: unknown): string | null {
  const without = typeof value === 'string' ? withoutTracking(value) : value
  return typeof without === 'string' && without !== value ? without : null
}

function trackedAt(path: Path, value: string): Remark {
  const edits = [{ op: 'set', path, value }] as const
  return { path, message: 'Carries tracking parameters.', fix: { what: 'tracking parameters', edits } }
}

const tracking: Rule = {
  code: 'tracking',
  severity: 'warning',
  check: ({ data }, context) => {
    const remarks: Remark[] = []
    for (const key of keysOf('address', context)) {
      const without = untracked(writtenAt(data, key))
      if (without !== null) remarks.push(trackedAt(stepsTo(key), without))
    }
    for (const list of keysOf('related', context)) {
      for (const [index, story] of listOf(writtenAt(data, list)).entries()) {
        for (const key of OF_STORIES) {
          const without = untracked(keyOf(story, key))
          if (without !== null) remarks.push(trackedAt([...stepsTo(list), index, key], without))
        }
      }
    }
    return remarks
  },
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
