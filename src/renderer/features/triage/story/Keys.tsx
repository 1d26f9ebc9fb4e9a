import { useSession } from '../../../core/session'
import { Button } from '../../../ui/button/Button'
import { Kbd } from '../../../ui/button/Kbd'
import { Toolbar, ToolbarButton } from '../../../ui/button/Toolbar'
import { useLibrary } from '../../library'
import styles from './keys.module.css'

interface Key {
  readonly id: string
  readonly label: string
  readonly cap: string
  /** As aria-keyshortcuts writes it, where that isn't the cap. */
  readonly shortcut?: string
}

const publish: Key = { id: 'list.publish', label: 'Publish', cap: 'P' }
const unpublish: Key = { id: 'list.unpublish', label: 'Unpublish', cap: 'U' }
const others: readonly Key[] = [
  { id: 'list.pass', label: 'Pass', cap: 'R' },
  { id: 'list.hold', label: 'Hold', cap: 'H' },
  { id: 'list.open', label: 'Edit', cap: 'E' },
  { id: 'article.openSource', label: 'Source', cap: 'O' },
  { id: 'list.topics', label: 'Topics', cap: 'T' },
]

/** What the keys do, as buttons. */
export function Keys({ act }: { readonly act: (id: string) => void }) {
  const mac = useSession((session) => session.start?.platform === 'darwin')
  const published = useLibrary((library) => library.rows.get(library.cursor)?.card?.published ?? false)
  const undo: Key = {
    id: 'edit.undo',
    label: 'Undo',
    cap: mac ? '⌘Z' : 'Ctrl+Z',
    shortcut: mac ? 'Meta+Z' : 'Control+Z',
  }
  return (
    <Toolbar className={styles.keys} aria-label="Decide">
      {[published ? unpublish : publish, ...others, undo].map(({ id, label, cap, shortcut }) => (
        <ToolbarButton
          key={id}
          render={<Button size="large" />}
          aria-keyshortcuts={shortcut ?? cap}
          onClick={() => act(id)}
        >
          <Kbd>{cap}</Kbd>
          {label}
        </ToolbarButton>
      ))}
    </Toolbar>
  )
}
