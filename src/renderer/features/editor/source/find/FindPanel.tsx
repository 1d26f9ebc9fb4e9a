import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search'
import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo } from 'react'
import { Button } from '../../../../ui/button/Button'
import { IconButton } from '../../../../ui/button/IconButton'
import input from '../../../../ui/text-input.module.css'
import { found, foundWords } from './count'
import styles from './find-panel.module.css'

interface Props {
  readonly view: EditorView
  readonly state: EditorState
}

const SWITCHES = [
  { key: 'caseSensitive', sign: 'Aa', label: 'Match case' },
  { key: 'wholeWord', sign: 'Word', label: 'Whole words' },
  { key: 'regexp', sign: '.*', label: 'Pattern' },
] as const

/** Find and replace: Enter goes on, Shift+Enter back, Esc closes; in the second field Enter replaces. */
export function FindPanel({ view, state }: Props) {
  const query = getSearchQuery(state)
  const { doc, selection } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is counted anew where the text, the selection or what is searched changed
  const count = useMemo(() => found(query, state), [query, doc, selection])
  const isBad = query.search !== '' && !query.valid

  const search = (
    changed: Partial<Pick<SearchQuery, 'search' | 'replace' | 'caseSensitive' | 'wholeWord' | 'regexp'>>,
  ): void => {
    const { search: text, replace, caseSensitive, wholeWord, regexp } = query
    const next = new SearchQuery({ search: text, replace, caseSensitive, wholeWord, regexp, literal: true, ...changed })
    view.dispatch({ effects: setSearchQuery.of(next) })
  }
  const close = (): void => {
    closeSearchPanel(view)
    view.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  const onEnter =
    (act: (event: KeyboardEvent) => void) =>
    (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
      event.preventDefault()
      act(event)
    }

  return (
    <search className={styles.panel} aria-label="Find in Source" onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <input
          ref={(element) => element?.setAttribute('main-field', 'true')}
          type="text"
          className={input.input}
          aria-label="Find"
          aria-invalid={isBad}
          placeholder="Find"
          value={query.search}
          spellCheck={false}
          dir="auto"
          onChange={(event) => search({ search: event.target.value })}
          onKeyDown={onEnter(({ shiftKey }) => void (shiftKey ? findPrevious(view) : findNext(view)))}
        />
        {SWITCHES.map(({ key, sign, label }) => (
          <button
            key={key}
            type="button"
            className={styles.switch}
            aria-label={label}
            title={label}
            aria-pressed={query[key]}
            onClick={() => search({ [key]: !query[key] })}
          >
            {sign}
          </button>
        ))}
        <span className={styles.count} role="status" aria-label="Found">
          {query.search === '' ? '' : isBad ? 'Not a pattern' : foundWords(count)}
        </span>
        <IconButton label="Previous" icon={IconChevronUp} onClick={() => findPrevious(view)} />
        <IconButton label="Next" icon={IconChevronDown} onClick={() => findNext(view)} />
        <IconButton label="Close find" icon={IconX} onClick={close} />
      </div>
      {!state.readOnly && (
        <div className={styles.line}>
          <input
            type="text"
            className={input.input}
            aria-label="Replace with"
            placeholder="Replace with"
            value={query.replace}
            spellCheck={false}
            dir="auto"
            onChange={(event) => search({ replace: event.target.value })}
            onKeyDown={onEnter(() => replaceNext(view))}
          />
          <Button onClick={() => replaceNext(view)}>Replace</Button>
          <Button onClick={() => replaceAll(view)}>Replace all</Button>
        </div>
      )}
    </search>
  )
}
