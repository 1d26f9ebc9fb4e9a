import { foldedValue } from '../text/fold'
import type { Organization } from './workspace-info'

export const withoutWww = (host: string): string => host.toLowerCase().replace(/^www\./, '')

/** Finds a provider in the site's own list: by its name, else by its domain. */
export function organizationFinder(organizations: readonly Organization[]) {
  const byName = new Map(organizations.map((one) => [foldedValue(one.name), one]))
  const byDomain = new Map(organizations.map((one) => [withoutWww(one.domain), one]))
  return (name: string | null, domain: string | null): Organization | undefined =>
    (name === null ? undefined : byName.get(foldedValue(name))) ??
    (domain === null ? undefined : byDomain.get(withoutWww(domain)))
}
