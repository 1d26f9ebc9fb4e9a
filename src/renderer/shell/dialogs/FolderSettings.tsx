import { counted } from '../../../shared/numbers'
import { useSession } from '../../core/session'
import { useLibrary } from '../../features/library'
import { Facts } from './Facts'

/** What this folder says of itself; it is changed in its own files. */
export function FolderSettings() {
  const workspace = useSession((session) => session.workspace)
  const articles = useLibrary((library) => library.all)
  if (workspace === null) return null
  const { name, folder, address, views, topics, sample } = workspace
  return (
    <Facts
      facts={[
        { term: 'Name', value: sample ? `${name}, the sample` : name },
        { term: 'Folder', value: folder },
        { term: 'Articles', value: counted(articles, 'article') },
        {
          term: 'Public address',
          value: address ?? 'none',
          note: 'the url of its own settings',
        },
        { term: 'Views', value: counted(views.length, 'view'), note: 'of the team, in .copydesk/views.yaml' },
        { term: 'Topics', value: counted(topics.length, 'topic'), note: 'of its own list; articles may have others' },
      ]}
    />
  )
}
