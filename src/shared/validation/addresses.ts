import type { Article, Path } from '../article/types'
import { hostOf, withoutTracking } from '../text/address'
import { fieldOf, keyOf, listOf, nothing, type Remark, type Rule } from './rule'

const READERS = ['webUrl', 'originalUrl'] as const
const ALL = [...READERS, 'ampWebUrl', 'cdnAmpWebUrl'] as const

const plainHttp: Rule = {
  code: 'http-address',
  severity: 'warning',
  check: (article) =>
    READERS.flatMap((key): readonly Remark[] => {
      const value = fieldOf(article, key)
      if (typeof value !== 'string' || !/^http:\/\//i.test(value)) return nothing
      return [{ path: [key], message: 'This address is http, not https: browsers warn of it.' }]
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
  check: (article: Article) => [
    ...ALL.flatMap((key) => tracked(fieldOf(article, key), [key])),
    ...listOf(fieldOf(article, 'related')).flatMap((story, index) =>
      ALL.flatMap((key) => tracked(keyOf(story, key), ['related', index, key])),
    ),
  ],
}

const withoutWww = (host: string): string => host.toLowerCase().replace(/^www\./, '')

/** The host of an address may be the provider's domain or lie below it. */
const otherHost: Rule = {
  code: 'other-host',
  severity: 'hint',
  check: (article) => {
    const address = fieldOf(article, 'webUrl')
    const written = keyOf(fieldOf(article, 'provider'), 'domain')
    if (typeof address !== 'string' || typeof written !== 'string' || written.trim() === '') return nothing
    const host = withoutWww(hostOf(address) ?? '')
    const domain = withoutWww(written.trim())
    if (host === '' || host === domain || host.endsWith(`.${domain}`)) return nothing
    return [{ path: ['provider', 'domain'], message: `The story lies on ${host}.` }]
  },
}

export const addressRules: readonly Rule[] = [plainHttp, tracking, otherHost]
