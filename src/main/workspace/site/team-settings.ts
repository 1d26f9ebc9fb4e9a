import { parseYaml } from '../../articles/read/parse-yaml'
import { readFileGuarded } from '../../files/read-file'
import { placeOfShared, SHARED } from '../../files/shared-folder'

export const teamSettingsPath = `${SHARED}/settings.yaml`

/** A handful of lines; what is larger is none of ours, and isn't parsed in the main process. */
const MAX_BYTES = 20_000

export interface TeamSettings {
  /** `pictures: show` or `hide`: the team's answer to the workspace's question; null where it says none. */
  readonly pictures: boolean | null
  /** `pictures-folder`, as it is written: where pictures are copied to; undefined where it says none. */
  readonly picturesFolder: unknown
}

const nothing: TeamSettings = { pictures: null, picturesFolder: undefined }

/** What a team says for all its editors in `.copydesk/settings.yaml`. Never throws: what can't be read says nothing, and is logged. */
export async function readTeamSettings(root: string, log: (message: string) => void): Promise<TeamSettings> {
  const inside = await placeOfShared(root, teamSettingsPath)
  const read = inside.kind === 'inside' ? await readFileGuarded(inside.file, { maxBytes: MAX_BYTES }) : inside
  if (read.kind === 'refused') {
    if (read.reason.code !== 'missing') log(`${teamSettingsPath}: ${read.reason.message}`)
    return nothing
  }
  try {
    const { pictures, 'pictures-folder': picturesFolder } = parseYaml(
      new TextDecoder('utf-8', { fatal: true }).decode(read.bytes),
    )
    return { pictures: pictures === 'show' ? true : pictures === 'hide' ? false : null, picturesFolder }
  } catch (error) {
    log(`${teamSettingsPath} can't be read: ${String(error).slice(0, 300)}`)
    return nothing
  }
}
