import type { ArticleCard } from '../../../../shared/card/article-card'
import { mostUsed, providerName } from '../../../../shared/query'
import type { Facets } from '../../../../shared/query/facets/facet-types'
import { foldedValue } from '../../../../shared/text/fold'
import { organizationFinder } from '../../../../shared/workspace/organizations'
import type { Organization } from '../../../../shared/workspace/workspace-info'

type OfCard = Pick<ArticleCard, 'provider' | 'logo'>

/** How often articles of a provider write each of its logos and domains. */
interface Written {
  readonly logos: Map<string, number>
  readonly domains: Map<string, number>
}

const isSame = (before: OfCard, now: OfCard): boolean =>
  before.logo === now.logo &&
  before.provider.name === now.provider.name &&
  before.provider.domain === now.provider.domain

function count(counts: Map<string, number>, value: string | null, by: 1 | -1): void {
  if (value === null) return
  const left = (counts.get(value) ?? 0) + by
  if (left > 0) counts.set(value, left)
  else counts.delete(value)
}

/** Where the logos of providers are shown from: an article's own, else the one of the site's list, else what others of that provider have. */
export class Logos {
  private organizations: readonly Organization[] = []
  private find = organizationFinder([])
  /** Where those of the site's list are shown from, by their addresses as articles write them. */
  private shownFrom = new Map<string, string>()
  private readonly written = new Map<string, Written>()
  /** What was found out since something changed: the logo of a provider, all that there are. */
  private readonly found = new Map<string, string | null>()
  private all: ReadonlySet<string | null> | null = null

  /** The site's list is this now; false where it was before. */
  list(organizations: readonly Organization[]): boolean {
    if (JSON.stringify(organizations) === JSON.stringify(this.organizations)) return false
    this.organizations = organizations
    this.find = organizationFinder(organizations)
    this.shownFrom = new Map(
      organizations.flatMap(({ image, logo }) => (image === null || logo === null ? [] : [[image, logo] as const])),
    )
    this.forget()
    return true
  }

  /** A card came, changed or went. */
  change(before: OfCard | null, now: OfCard | null): void {
    if (before !== null && now !== null && isSame(before, now)) return
    if (before !== null) this.count(before, -1)
    if (now !== null) this.count(now, 1)
    this.forget()
  }

  private count({ provider, logo }: OfCard, by: 1 | -1): void {
    const key = foldedValue(providerName({ provider }) ?? '')
    if (key === '') return
    let written = this.written.get(key)
    if (written === undefined) {
      written = { logos: new Map(), domains: new Map() }
      this.written.set(key, written)
    }
    count(written.logos, logo, by)
    count(written.domains, provider.domain, by)
  }

  private forget(): void {
    if (this.found.size > 0) this.found.clear()
    this.all = null
  }

  /** That of an article's provider; null where none is known. */
  of({ provider, logo }: OfCard): string | null {
    if (logo !== null) return this.shownFrom.get(logo) ?? logo
    return this.ofProvider(provider.name, provider.domain)
  }

  /** That of a provider by its name, or by its domain where it has no name. */
  ofProvider(name: string | null, domain: string | null): string | null {
    const key = `${name ?? ''}\n${domain ?? ''}`
    const known = this.found.get(key)
    if (known !== undefined) return known
    const found = this.lookFor(name, domain)
    this.found.set(key, found)
    return found
  }

  private lookFor(name: string | null, domain: string | null): string | null {
    const written = this.written.get(foldedValue(name ?? domain ?? ''))
    const usual = mostUsed(written?.logos ?? none)
    const listed = this.find(name, domain) ?? this.find(null, mostUsed(written?.domains ?? none))
    return listed?.logo ?? (usual === null ? null : (this.shownFrom.get(usual) ?? usual))
  }

  /** Whether it is the logo of some provider. */
  has(address: string): boolean {
    this.all ??= new Set([
      ...this.organizations.map(({ logo }) => logo),
      ...[...this.written.values()].flatMap(({ logos }) => [...logos.keys()]),
    ])
    return this.all.has(address)
  }

  /** The same counts, providers with their logos. */
  withLogos({ facets, numbers }: Facets): Facets {
    const logoed = facets.map((facet) => {
      if (facet.field !== 'provider') return facet
      const values = facet.values.map((value) => {
        const logo = this.ofProvider(value.value, value.value)
        return logo === null ? value : { ...value, logo }
      })
      return { ...facet, values }
    })
    return { facets: logoed, numbers }
  }
}

const none: ReadonlyMap<string, number> = new Map()
