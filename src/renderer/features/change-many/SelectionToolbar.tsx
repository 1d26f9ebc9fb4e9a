import { doneOf } from '../../../shared/change'
import type { Change } from '../../../shared/change/change'
import { number } from '../../../shared/numbers'
import { Kbd } from '../../ui/button/Kbd'
import { Toolbar, ToolbarButton } from '../../ui/button/Toolbar'
import { checkPictures, ofArticles } from '../checking'
import { clearSelection, focusList, useLibrary, useSelection } from '../library'
import styles from './selection-toolbar.module.css'
import { askFor, planSelected, selectedPaths, useDeciding } from './store'
import { useUnseen } from './use-unseen'

interface Action {
  readonly label: string
  /** What is seen of the label where the list is narrow. */
  readonly short?: string
  /** The key that does the same in the list. */
  readonly keyCap?: string
  /** Stands in a second line where the list is narrow. */
  readonly second?: boolean
  readonly run: () => void
}

const plan =
  (change: Change): (() => void) =>
  () =>
    void planSelected(change)

const actions: readonly Action[] = [
  { label: 'Publish', keyCap: 'P', run: plan({ kind: 'publish' }) },
  { label: 'Pass', keyCap: 'R', run: plan({ kind: 'pass' }) },
  { label: 'Hold', keyCap: 'H', run: plan({ kind: 'hold' }) },
  { label: 'Unpublish', keyCap: 'U', second: true, run: plan({ kind: 'unpublish' }) },
  { label: 'Topics…', keyCap: 'T', second: true, run: () => askFor('topicOfMany') },
  { label: 'Change field…', short: 'Field…', second: true, run: () => askFor('field') },
  { label: 'Find and replace…', short: 'Replace…', second: true, run: () => askFor('replace') },
  { label: 'Check pictures', short: 'Pictures', second: true, run: () => checkPictures(ofArticles(selectedPaths())) },
]
const reconsider: Action = { label: 'Back to Inbox', short: 'Inbox', run: plan({ kind: 'reconsider' }) }
/** By the query of a view of decided articles, what would decide the same again: the way back has its place. */
const again: Readonly<Record<string, string>> = { 'is:held': 'Hold', 'is:passed': 'Pass' }

/** What can be done with the selected articles; each opens its dry run. */
export function SelectionToolbar() {
  const count = useSelection((selection) => selection.paths.size)
  const text = useLibrary((library) => library.text.trim())
  const all = useLibrary((library) => library.all)
  const paths = useSelection((selection) => selection.paths)
  const unseen = useUnseen()
  const last = useDeciding((deciding) => deciding.last)
  const done = last !== null && last.paths === paths ? doneOf(last.change) : null
  if (count === 0) return null
  const none: Action = {
    label: 'Select none',
    keyCap: 'Esc',
    run: () => {
      clearSelection()
      focusList()
    },
  }
  const shown = [...actions.map((action) => (action.label === again[text] ? reconsider : action)), none]
  return (
    <div className={styles.toolbarPlace}>
      <Toolbar aria-label="Selection" className={styles.toolbar} data-pane>
        <span
          className={styles.selected}
          data-part={unseen > 0}
          title={unseen > 0 ? 'What the list doesn’t show is changed with the rest' : undefined}
        >
          <span>
            {count > 1 && count >= all ? `All ${number(all)}` : number(count)} selected{unseen > 0 && ', '}
          </span>
          {unseen > 0 && <span>{number(unseen)} not in this list</span>}
        </span>
        {done !== null && (
          <span className={styles.done} title={done}>
            · <bdi>{done}</bdi> · next:
          </span>
        )}
        {shown.map(({ label, short, keyCap, second, run }) => (
          <ToolbarButton
            key={label}
            aria-label={label}
            className={`${label === none.label ? styles.none : styles.action} ${second ? styles.second : ''}`}
            aria-keyshortcuts={keyCap === 'Esc' ? 'Escape' : keyCap}
            onClick={run}
          >
            <span className={short && styles.whole}>{label}</span>
            {short && <span className={styles.short}>{short}</span>}
            {keyCap && <Kbd>{keyCap}</Kbd>}
          </ToolbarButton>
        ))}
      </Toolbar>
    </div>
  )
}
