import { IconPencil } from '@tabler/icons-react'
import {
  type ComponentProps,
  type KeyboardEvent,
  lazy,
  type FocusEvent as ReactFocusEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  type UIEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { useFields } from '../../core/fields'
import { Guarded } from '../../core/Guarded'
import { useSession } from '../../core/session'
import { Preview } from '../preview'
import { ChangedBar } from './changed/ChangedBar'
import { ChangesTab } from './changes/ChangesTab'
import { ReviewDialog } from './changes/review/ReviewDialog'
import { ConflictDialog } from './conflict/dialog/ConflictDialog'
import { questionOf } from './conflict/question'
import { DraftsBar } from './drafts/DraftsBar'
import { EditorToolbar } from './EditorToolbar'
import styles from './editor-pane.module.css'
import { ArticleForm } from './form/ArticleForm'
import { load } from './open'
import { InsteadOfArticle, Refused } from './Refused'
import { fieldOf, useReveal } from './reveal'
import { SaveAnywayDialog } from './source/SaveAnywayDialog'
import { articleOf } from './text/article-of'
import { articleAt, lastFieldOf, type OpenArticle, shownArticle, type Tab, useEditor } from './text/store'
import { pathOfKey } from './text/values'

// CodeMirror is a third of the window's code, and most decisions never need it.
const SourceTab = lazy(() => import('./source/SourceTab').then((module) => ({ default: module.SourceTab })))

interface Props {
  /** Lists the articles with a picture, by its address. */
  readonly findPicture: (address: string) => void
  /** Where the article stands in the list beside it. */
  readonly place?: ReactNode
}

interface PaneProps extends Props {
  /** The folder has none that could be chosen. */
  readonly noArticles: boolean
}

/** The editor of the open article: form, source, preview and changes are views of one text. */
export function EditorPane({ findPicture, place, noArticles }: PaneProps) {
  const path = useSession((session) => session.openPath)
  const article = useEditor((editor) => (path === null ? undefined : editor.articles[path]))
  const tab = useEditor((editor) => editor.tab)
  const root = useRef<HTMLFormElement>(null)

  useEffect(() => {
    // The cursor goes along to the same field of the next article; asked before the old form is gone.
    const takeAlong = useSession.subscribe(({ openPath }, before) => {
      if (openPath === before.openPath || !root.current?.contains(document.activeElement)) return
      const last = articleAt(before.openPath)
      // A file that was renamed is the same article, and its form is there already.
      if (last !== undefined && last.id === articleAt(openPath)?.id) return
      const { field } = (document.activeElement as HTMLElement).dataset
      useEditor.setState({ wantsFocus: true, fieldAlong: field ?? (last === undefined ? null : lastFieldOf(last)) })
    })
    // Who moved on before the article was there stays where they are: their next key is meant for that place.
    const movedOn = ({ target }: FocusEvent): void => {
      if (!root.current?.contains(target as Node)) useEditor.setState({ wantsFocus: false, fieldAlong: null })
    }
    document.addEventListener('focusin', movedOn)
    const stops = [takeAlong, () => document.removeEventListener('focusin', movedOn)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useEffect(() => {
    if (path !== null) void load(path)
  }, [path])
  const scroll = useScrollPlace(article, tab)
  useContentFocus(root, article, tab)
  useRevealed(root)

  return (
    <div className={styles.root}>
      <DraftsBar />
      {path === null ? <Empty noArticles={noArticles} /> : form()}
      {article?.settling && article.disk !== null && <Asking key={article.id} article={article} disk={article.disk} />}
      {article && <ReviewDialog article={article} />}
      <SaveAnywayDialog />
    </div>
  )

  function form() {
    return (
      <form
        ref={root}
        data-editor
        aria-label="Article"
        className={styles.pane}
        tabIndex={-1}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={climb}
        onFocus={remember}
      >
        {article && <EditorToolbar article={article} tab={tab} />}
        {article && <ChangedBar key={`${article.path} ${article.disk}`} article={article} />}
        <div
          {...scroll}
          className={styles.body}
          role="tabpanel"
          id="editor-panel"
          aria-labelledby={`tab-${tab}`}
          tabIndex={-1}
        >
          {article && (
            <Guarded where={`the tab ${tab}`} of={`${tab} ${article.id}`} fallback={<CantBeShown tab={tab} />}>
              <TabBody article={article} tab={tab} findPicture={findPicture} place={place} />
            </Guarded>
          )}
        </div>
      </form>
    )
  }
}

/** The question that the editor is asked, for as long as there is one. */
function Asking({ article, disk }: { readonly article: OpenArticle; readonly disk: string }) {
  const table = useFields()
  const question = useMemo(() => questionOf(article, disk, table), [article, disk, table])
  return question && <ConflictDialog article={article} disk={disk} question={question} />
}

/** What is typed is kept all the same: only the drawing of it failed. */
function CantBeShown({ tab }: { readonly tab: Tab }) {
  return (
    <InsteadOfArticle>
      <h2>This article can’t be shown here</h2>
      <p>
        {tab === 'source' ? 'Try its form.' : 'Try its source.'} Your unsaved work is kept; the log in the data folder
        says why.
      </p>
    </InsteadOfArticle>
  )
}

interface TabProps extends Props {
  readonly article: OpenArticle
  readonly tab: Tab
}

function TabBody({ article, tab, findPicture, place }: TabProps) {
  if (article.refused) return <Refused article={article} />
  switch (tab) {
    case 'form':
      return <ArticleForm key={article.id} article={article} findPicture={findPicture} place={place} />
    case 'source':
      return (
        <Suspense fallback={null}>
          <SourceTab key={article.id} article={article} />
        </Suspense>
      )
    case 'preview':
      return <Preview article={articleOf(article.text)} file={articleOf(article.base)} path={article.path} />
    case 'changes':
      return <ChangesTab article={article} />
  }
}

function Empty({ noArticles }: Pick<PaneProps, 'noArticles'>) {
  return (
    <div className={styles.empty}>
      <div className={styles.emptyBody}>
        <IconPencil size={28} stroke={1.4} aria-hidden="true" />
        <p>{noArticles ? 'Nothing to edit in this folder yet' : 'Choose an article to edit it'}</p>
        <p className={styles.emptyHint}>
          {noArticles ? 'An article that comes into it is told at once.' : 'Nothing is written until you save.'}
        </p>
      </div>
    </div>
  )
}

/** Esc: from a field to the form; from the form on, and on the way back to triage, it is the window's key. It never discards. */
function climb(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.target === event.currentTarget) return
  if ((event.target as HTMLElement).closest('[role="dialog"], dialog') || useSession.getState().fromTriage) return
  event.preventDefault()
  event.stopPropagation()
  event.currentTarget.focus()
}

/** What is typed behind Enter in the list would press a button at its first blank: only what takes a text is remembered. */
function remember({ target }: ReactFocusEvent<HTMLFormElement>): void {
  const { field } = (target as HTMLElement).dataset
  const article = shownArticle()
  if (article !== undefined && field !== undefined && target.matches('input, textarea'))
    useEditor.setState({ lastField: { of: article.id, field } })
}

/** Who comes to a text goes on behind it; where the caret was before it stays. */
function toEnd(field: HTMLElement): void {
  const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
  if (isText && field.selectionStart === 0 && field.selectionEnd === 0) {
    field.setSelectionRange(field.value.length, field.value.length)
  }
}

/** The tabs of an article that is opened begin at their top, and stand where they were left as long as it stays open. */
function useScrollPlace(article: OpenArticle | undefined, tab: Tab): ComponentProps<'div'> {
  const panel = useRef<HTMLDivElement>(null)
  const places = useRef<{ readonly of: number | undefined; readonly tops: Map<Tab, number> }>(null)
  const id = article?.id
  useLayoutEffect(() => {
    if (places.current?.of !== id) places.current = { of: id, tops: new Map() }
    if (panel.current !== null) panel.current.scrollTop = places.current?.tops.get(tab) ?? 0
  }, [id, tab])
  const onScroll = (event: UIEvent): void => {
    if (event.target === panel.current) places.current?.tops.set(tab, panel.current.scrollTop)
  }
  return { ref: panel, onScroll }
}

/**
 * Gives the focus to what a tab shows, once it is there: to the field that the cursor came along from, else to the one that had it last in
 * this article, else to the title, else to the panel.
 */
function useContentFocus(root: RefObject<HTMLFormElement | null>, article: OpenArticle | undefined, tab: Tab): void {
  const wanted = useEditor((editor) => editor.wantsFocus)
  // The source comes when its code is here, and takes the focus by itself.
  const takesItself = tab === 'source' && article?.refused === null
  useEffect(() => {
    if (!wanted || article === undefined || !root.current) return
    const panel = root.current.querySelector<HTMLElement>('#editor-panel') ?? root.current
    if (takesItself) {
      // Until then it isn't with the page, whose keys mean something else.
      if (document.activeElement === document.body) panel.focus()
      return
    }
    const { fieldAlong } = useEditor.getState()
    useEditor.setState({ wantsFocus: false, fieldAlong: null })
    const find = (field: string): HTMLElement | null =>
      root.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`) ?? null
    const sought = fieldAlong ?? lastFieldOf(article)
    const path = pathOfKey(sought)
    if (tab === 'form' && path.length > 1 && find(sought) === null && fieldOf(root.current, path) !== null) {
      // It is in a card that is closed: the form opens up to it.
      useReveal.setState({ field: { path } })
      return
    }
    const field = tab === 'form' ? (find(sought) ?? find('title')) : null
    ;(field ?? panel).focus()
    if (field !== null) toEnd(field)
  }, [wanted, article, tab, takesItself, root])
}

/** Focuses the field that an undo changed; the form has opened up to it by then. */
function useRevealed(root: RefObject<HTMLFormElement | null>): void {
  const field = useReveal((reveal) => reveal.field)
  useEffect(() => {
    if (field === null) return
    useReveal.setState({ field: null })
    if (root.current) fieldOf(root.current, field.path)?.focus()
  }, [field, root])
}
