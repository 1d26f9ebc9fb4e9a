import { counted } from '../../../../shared/numbers'
import { useSession } from '../../../core/session'
import shared from '../../../ui/setting.module.css'
import { answerPictures } from '../store'

/** Whether this folder's pictures are fetched from their servers. */
export function ShownSetting() {
  const workspace = useSession((session) => session.workspace)
  if (workspace === null) return null
  const { shown, servers } = workspace.pictures
  // Where none lies on one there is nothing to ask; what was answered before can be taken back.
  if (servers === 0 && shown === null) return null
  return (
    <label className={shared.setting}>
      <input type="checkbox" checked={shown === true} onChange={(event) => void answerPictures(event.target.checked)} />
      Show pictures from {servers === 0 ? 'servers' : counted(servers, 'server')} in {workspace.name}
    </label>
  )
}
