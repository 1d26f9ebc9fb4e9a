import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHistory,
  IconInbox,
  IconPencil,
  IconPhotoOff,
  IconPlayerPause,
  IconStack2,
} from '@tabler/icons-react'
import { builtInViews } from '../../../shared/query'
import { focusList } from './focus'
import styles from './sidebar.module.css'
import { runQuery, useLibrary } from './store'

const icons = [
  IconInbox,
  IconPlayerPause,
  IconCircleX,
  IconCircleCheck,
  IconAlertTriangle,
  IconPhotoOff,
  IconPencil,
  IconHistory,
  IconStack2,
]

/** The views: each is a text of the query, so a search never stands silently inside one. */
export function Sidebar({ rail }: { readonly rail: boolean }) {
  const { text, views } = useLibrary()
  return (
    <nav aria-label="Views" className={styles.sidebar} data-rail={rail}>
      <h2 className={styles.heading}>Views</h2>
      <ul>
        {builtInViews.map(({ name, query, sort }, index) => {
          const Icon = icons[index] ?? IconStack2
          return (
            <li key={name}>
              <button
                type="button"
                className={styles.view}
                aria-label={name}
                title={rail ? name : undefined}
                aria-current={text.trim() === query ? 'page' : undefined}
                onClick={() => {
                  void runQuery(sort === null ? { text: query } : { text: query, sort })
                  focusList()
                }}
              >
                <Icon size={18} stroke={1.6} aria-hidden="true" />
                <span className={styles.name}>{name}</span>
                <span className={styles.number} aria-hidden="true">
                  {views[query]?.toLocaleString('en') ?? ''}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
