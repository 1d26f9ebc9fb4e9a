import { IconArrowBackUp, IconArrowForwardUp, IconEraser, IconGitCompare } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useMemo } from 'react'
import { changedFields } from '../../../shared/change/field-names'
import { counted } from '../../../shared/numbers'
import { useFields } from '../../core/fields'
import { useSession } from '../../core/session'
import { IconButton } from '../../ui/button/IconButton'
import { Toolbar, ToolbarButton } from '../../ui/button/Toolbar'
import { ActionButton } from './ActionButton'
import { tabs } from './commands'
import styles from './editor-toolbar.module.css'
import { redo, undo } from './reveal'
import { saveOpen } from './save/save'
import { isDirty } from './text/history'
import { type OpenArticle, review, showTab, type Tab } from './text/store'
import { discard } from './unchosen/unchosen'

/** Tabs at the left; what can be done with the text at the right. Its one filled button is Save. */
export function EditorToolbar({ article, tab }: { readonly article: OpenArticle; readonly tab: Tab }) {
  const dirty = isDirty(article)
  const canSave = dirty && article.lost === null
  const { base } = article
  // Both are read whole for it: no key waits for the count.
  const text = useDeferredValue(article.text)
  const table = useFields()
  const fields = useMemo(() => (base === text ? 0 : changedFields(base, text, table).length), [base, text, table])
  const mod = useSession((session) => (session.start?.platform === 'darwin' ? '⌘' : 'Ctrl '))
  return (
    <div className={styles.toolbar}>
      <Tabs tab={tab} fields={fields} />
      <Toolbar aria-label="Article actions" className={styles.actions}>
        <ToolbarButton
          render={
            <IconButton label="Undo" icon={IconArrowBackUp} disabled={article.undo.length === 0} onClick={undo} />
          }
        />
        <ToolbarButton
          render={
            <IconButton label="Redo" icon={IconArrowForwardUp} disabled={article.redo.length === 0} onClick={redo} />
          }
        />
        <ToolbarButton
          render={
            <IconButton label="Discard my changes" icon={IconEraser} disabled={!dirty} onClick={() => void discard()} />
          }
        />
        <ToolbarButton
          render={<ActionButton />}
          aria-label="Review changes"
          aria-haspopup="dialog"
          aria-disabled={!dirty}
          onClick={() => dirty && review(true)}
        >
          <IconGitCompare size={16} stroke={1.7} aria-hidden="true" />
          <span className={styles.wide}>Review changes</span>
        </ToolbarButton>
        <ToolbarButton
          render={<ActionButton primary />}
          aria-label="Save"
          aria-keyshortcuts="Control+S Meta+S"
          aria-disabled={!canSave}
          aria-busy={article.saving}
          onClick={() => canSave && void saveOpen()}
        >
          Save
          <span className={styles.kbd} aria-hidden="true">
            {mod}S
          </span>
        </ToolbarButton>
      </Toolbar>
    </div>
  )
}

interface TabsProps {
  readonly tab: Tab
  /** How many differ from the file. */
  readonly fields: number
}

function Tabs({ tab, fields }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const at = tabs.findIndex((one) => one.id === tab)
    const keys: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    }
    const to = keys[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    showTab(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <div role="tablist" aria-label="Views of the article" className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-label={label}
          aria-description={id === 'changes' ? counted(fields, 'changed field') : undefined}
          aria-selected={tab === id}
          aria-controls="editor-panel"
          aria-keyshortcuts={`Control+${index + 1} Meta+${index + 1}`}
          tabIndex={tab === id ? 0 : -1}
          className={styles.tab}
          onClick={() => showTab(id)}
        >
          {label}
          {id === 'changes' && (
            <span className={styles.badge} data-empty={fields === 0} aria-hidden="true">
              {fields}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
