import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Kbd } from '../../ui/Kbd'
import { focusList } from './focus'
import styles from './library.module.css'
import { runQuery, useLibrary } from './store'

/** Typing runs the query when it pauses for this long (ms); the last result stays until the new one is here. */
const PAUSE = 60

/** The query's text, as it is; views write into it too. */
export function SearchBox() {
  const ran = useLibrary((state) => state.text)
  const bad = useLibrary((state) => state.bad)
  const [text, setText] = useState(ran)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setText(ran), [ran])

  const type = (next: string): void => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void runQuery({ text: next }), PAUSE)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      clearTimeout(timer.current)
      if (text !== ran) void runQuery({ text })
      focusList()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (text === '') focusList()
      else type('')
    }
  }
  return (
    <search className={styles.search}>
      <IconSearch size={16} stroke={1.8} aria-hidden="true" />
      <input
        id="search"
        type="search"
        aria-label="Search articles"
        aria-keyshortcuts="/ Control+F Meta+F"
        placeholder="Search title, excerpt, provider, topics"
        spellCheck={false}
        aria-invalid={bad !== null}
        aria-describedby={bad === null ? undefined : 'search-fault'}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' && <Kbd>/</Kbd>}
      {bad !== null && text === ran && (
        <p id="search-fault" className={styles.fault}>
          <span dir="ltr">
            {text.slice(0, bad.from)}
            <mark>{text.slice(bad.from, bad.to)}</mark>
            {text.slice(bad.to)}
          </span>
          {bad.message} The list still shows the last search.
        </p>
      )}
    </search>
  )
}
