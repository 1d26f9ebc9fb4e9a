import { pictureQuery } from '../../../shared/query/picture-uses'
import { announce, useSession } from '../../core/session'
import { focusList } from './focus'
import { look, runQuery } from './store'

/** Lists the articles with a picture, by its address as files have it; Look and triage give way to the list. */
export async function findPicture(address: string | null): Promise<void> {
  if (address === null) return announce('This article has no picture')
  look(false)
  useSession.setState({ triaging: false })
  await runQuery({ text: pictureQuery(address) })
  focusList()
}
