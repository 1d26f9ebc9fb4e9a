import { siteSettings } from '../../../shared/fields'
import type { WorkspaceInfo } from '../../../shared/workspace/workspace-info'
import { readSigns } from '../../articles/read/read-signs'
import { readOrganizations } from './organizations'
import { type Hears, readConfig, readTopics } from './site-data'
import { addressOf, nameOf } from './site-names'

/** What a workspace says about itself beside its articles; all of it may be absent. */
export interface Site extends Pick<WorkspaceInfo, 'topics' | 'organizations'> {
  /** `title` of `_config.yml`, or of the settings of another kind of site. */
  readonly title: string | null
  /** Where readers find the site: `url` of `_config.yml`, or what other settings call it. */
  readonly address: string | null
}

/** Reads `_config.yml`, `_data/topics/` and `_data/organizations/`; what can't be read, or is too much, is said and left out. */
export async function readSite(root: string, hears: Hears): Promise<Site> {
  const config = await readConfig(root, hears)
  const [title, address] = [nameOf(config.title), addressOf(config.url)]
  const isSaid = title !== null && address !== null
  const others = isSaid ? null : siteSettings(await readSigns(root, hears.log))
  return {
    title: title ?? nameOf(others?.title),
    address: address ?? addressOf(others?.address),
    topics: await readTopics(root, hears),
    organizations: await readOrganizations(root, config, hears),
  }
}
