import { IconDots, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { counted, number } from '../../../../shared/numbers'
import { builtInViews } from '../../../../shared/query'
import type { View } from '../../../../shared/query/view'
import { useSession } from '../../../core/session'
import { focusList } from '../focus'
import { useLibrary } from '../store'
import { TeamViewMenu } from './TeamViewMenu'
import { viewIcon } from './view-icons'
import { askView, isCurrent, moveView, showView } from './views'
import styles from './views.module.css'

/** Stands for the button behind the views, which have names. */
const NEW = ''
const noViews: readonly View[] = []
const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
}

/** The views, pinned ones of the team first, then the built-in ones: each is a text of the query, so a search never stands silently inside one. */
export function Views({ rail }: { readonly rail: boolean }) {
  const text = useLibrary((library) => library.text)
  const counts = useLibrary((library) => library.views)
  const team = useSession((session) => session.workspace?.views ?? noViews)
  const list = useRef<HTMLUListElement>(null)
  const all = [...team.filter(({ pinned }) => pinned), ...builtInViews, ...team.filter(({ pinned }) => !pinned)]
  const current = all.findIndex((view) => isCurrent(view, text))
  /** The name of the one that Tab comes to, wherever it is moved; null: the one that is shown. */
  const [reached, setReached] = useState<string | null>(null)
  const at = all.findIndex(({ name }) => name === reached)
  const stop = reached === NEW ? all.length : Math.max(0, at === -1 ? current : at)

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key]
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-view]') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    const view = all[at]
    if (event.altKey && event.shiftKey && view !== undefined && team.includes(view) && event.key in moves) {
      event.preventDefault()
      void moveView(view, moves[event.key] ?? 1).then(() => focusView(view))
    }
    if (step === undefined || at < 0) return
    event.preventDefault()
    const to = buttons.at(step(at) % buttons.length)
    to?.focus()
  }
  /** A view that moved keeps the focus, wherever it stands now. */
  const focusView = ({ name }: View): void => {
    requestAnimationFrame(() => {
      const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-view="own"]') ?? [])]
      buttons.find((button) => button.getAttribute('aria-label') === name)?.focus()
    })
  }
  return (
    <nav aria-label="Views" className={styles.views} data-rail={rail}>
      <h2 className={styles.heading}>Views</h2>
      <ul ref={list} onKeyDown={onKeyDown} onBlur={() => setReached(null)}>
        {all.map((view, index) => {
          const own = team.includes(view)
          const count = counts[view.query]
          return (
            <li key={`${own} ${view.name}`} className={styles.row} data-current={index === current}>
              <button
                type="button"
                data-view={own ? 'own' : ''}
                className={styles.view}
                tabIndex={index === stop ? 0 : -1}
                aria-label={view.name}
                aria-description={count === undefined ? undefined : counted(count, 'article')}
                title={rail ? view.name : view.query}
                aria-keyshortcuts={own ? 'Alt+Shift+ArrowUp Alt+Shift+ArrowDown' : undefined}
                aria-current={index === current ? 'page' : undefined}
                onFocus={() => setReached(view.name)}
                onClick={() => {
                  void showView(view)
                  focusList()
                }}
              >
                <Sign view={view} own={own} rail={rail} />
                <bdi className={styles.name}>{view.name}</bdi>
                <span className={styles.number} aria-hidden="true">
                  {count === undefined ? '' : number(count)}
                </span>
              </button>
              {own && !rail && <TeamViewMenu view={view} icon={IconDots} tabIndex={index === stop ? 0 : -1} />}
            </li>
          )
        })}
        <li className={styles.row}>
          <button
            type="button"
            data-view
            className={styles.new}
            tabIndex={stop === all.length ? 0 : -1}
            aria-label="New view…"
            title={rail ? 'New view…' : undefined}
            onFocus={() => setReached(NEW)}
            onClick={() => askView({ kind: 'create' })}
          >
            <IconPlus size={18} stroke={1.6} aria-hidden="true" />
            <span className={styles.name}>New view…</span>
          </button>
        </li>
      </ul>
    </nav>
  )
}

/** In the rail, views of the team are told apart by their first letter. */
function Sign({ view, own, rail }: { readonly view: View; readonly own: boolean; readonly rail: boolean }) {
  const Picture = viewIcon(view, own)
  if (!own || !rail) return <Picture size={18} stroke={1.6} aria-hidden="true" />
  return (
    <span className={styles.initial} aria-hidden="true">
      {[...view.name.trim()][0]?.toLocaleUpperCase()}
    </span>
  )
}
