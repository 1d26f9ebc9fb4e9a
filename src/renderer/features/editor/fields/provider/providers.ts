import type { Edit, Path } from '../../../../../shared/article'
import { type Fields, isMap, mapOf, sameValue } from '../../../../../shared/article/value'
import { PROVIDER_NAMES } from '../../../../../shared/fields/table/values'
import type { ResponseOf } from '../../../../../shared/ipc/contract'
import { hostOf } from '../../../../../shared/text/address'
import { foldedValue } from '../../../../../shared/text/fold'
import { organizationFinder, withoutWww } from '../../../../../shared/workspace/organizations'
import type { Organization } from '../../../../../shared/workspace/workspace-info'

/** Who an article may be from. */
export interface KnownProvider {
  /** Tells it from the others. */
  readonly id: string
  readonly name: string | null
  readonly domain: string | null
  /** Where its logo is shown from. */
  readonly logo: string | null
  /** Address of its picture, as the site's own list has it: what an article of it has that is its first. */
  readonly image: string | null
  /** How many articles are from it. */
  readonly uses: number
  /** The newest of these, the newest first. */
  readonly like: readonly string[]
}

type Used = ResponseOf<'listProviders'>
type Organizations = readonly Organization[]

/** The site's own organizations and those that articles are from, each once, the most used first. */
export function knownProviders(used: Used, organizations: Organizations): readonly KnownProvider[] {
  const find = organizationFinder(organizations)
  const listed = new Set<Organizations[number]>()
  const known = used.map(({ name, domain, logo, uses, like }): KnownProvider => {
    const own = find(name, domain)
    if (own !== undefined) listed.add(own)
    return {
      id: `${foldedValue(name ?? '')} ${domain ?? ''}`,
      name: name ?? own?.name ?? null,
      domain: domain ?? own?.domain ?? null,
      logo,
      image: own?.image ?? null,
      uses,
      like,
    }
  })
  const unused = organizations
    .filter((one) => !listed.has(one))
    .map(({ name, domain, logo, image }) => ({
      id: `${foldedValue(name)} ${domain}`,
      name,
      domain,
      logo,
      image,
      uses: 0,
      like: [],
    }))
  return [...new Map([...known, ...unused].map((one) => [one.id, one])).values()]
}

/** Whose story a web address is: the provider that has its domain, or one above it; else one of this domain that nobody knows yet. */
export function providerOfAddress(address: unknown, known: readonly KnownProvider[]): KnownProvider | null {
  const found = typeof address === 'string' ? hostOf(address) : null
  if (found === null || found === '') return null
  const host = withoutWww(found)
  const of = (domain: string | null): number => {
    const own = domain === null ? '' : withoutWww(domain)
    return own !== '' && (host === own || host.endsWith(`.${own}`)) ? own.length : 0
  }
  const nearest = known.reduce<KnownProvider | null>(
    (best, one) => (of(one.domain) > of(best?.domain ?? null) ? one : best),
    null,
  )
  return nearest ?? { id: ` ${host}`, name: null, domain: host, logo: null, image: null, uses: 0, like: [] }
}

/** Its keys whose pictures are another's as soon as the name is. */
const PICTURES = ['images', 'logo'] as const

/**
 * What makes a provider's map in an article that of another one: its name and domain, and its pictures as its newest article has them
 * (`theirs`, that one's map). Where it has no article the picture of the site's list is taken, but only in place of another; one that
 * would be another's goes. A name stands where the map has one, else where theirs has it.
 */
export function providerEdits(
  place: Path,
  value: unknown,
  { name, domain, image }: KnownProvider,
  theirs: unknown,
): readonly Edit[] {
  const [own, other] = [mapOf(value), mapOf(theirs)]
  const nameKey = [own, other].flatMap((map) => PROVIDER_NAMES.find((key) => map[key] != null) ?? [])[0] ?? 'name'
  const listed = { images: [{ url: image }], logo: image }
  const pictures = PICTURES.flatMap((key) => {
    const picture = other[key] ?? (image !== null && own[key] !== undefined ? listed[key] : undefined)
    return picture === undefined ? [] : [[key, picture] as const]
  })
  const wanted: Fields = {
    ...(name !== null && { [nameKey]: name }),
    ...(domain !== null && { domain }),
    ...Object.fromEntries(pictures),
  }
  if (!isMap(value)) return [{ op: 'set', path: place, value: wanted }]
  const isOther = name !== null && own[nameKey] !== name
  const stale = PICTURES.filter((key) => isOther && !(key in wanted) && own[key] !== undefined)
  return [
    ...Object.entries(wanted).flatMap(([key, one]): Edit[] =>
      sameValue(own[key], one) ? [] : [{ op: 'set', path: [...place, key], value: one }],
    ),
    ...stale.map((key): Edit => ({ op: 'remove', path: [...place, key] })),
  ]
}
