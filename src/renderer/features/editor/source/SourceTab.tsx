import { completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import { codeFolding, foldGutter, foldKeymap } from '@codemirror/language'
import { nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { Annotation, EditorSelection, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { Context } from '../../../../shared/validation'
import { allFindings } from '../findings'
import { redo, undo } from '../reveal'
import { articleOf } from '../text/article-of'
import { articleAt, makeFix, type OpenArticle, setText, useEditor } from '../text/store'
import { useContext } from '../use-context'
import { viewActs } from './between/view-acts'
import { completion } from './complete/completion'
import { finding } from './find/panel'
import { fixAt } from './fix-at'
import { applyToOriginal, asDoc, docOffset, minimalSplice, originalOffset, type Splice } from './line-ends'
import styles from './source-tab.module.css'
import { sourceTheme } from './theme'

/** Marks what the store itself put into the view, so that it isn't sent back as typed. */
const fromStore = Annotation.define<boolean>()

/** The very text of the file. Its edits are splices on that text; undo is the article's own, there is no second one. */
export function SourceTab({ article }: { readonly article: OpenArticle }) {
  const { path, text, readOnly } = article
  const host = useRef<HTMLDivElement>(null)
  /** A file that is renamed keeps the view of its text. */
  const pathNow = useRef(path)
  pathNow.current = path
  const view = useRef<EditorView | null>(null)
  const at = useEditor((editor) => editor.sourceAt)
  const wanted = useEditor((editor) => editor.wantsFocus)
  const locked = readOnly !== null
  const context = useContext(articleOf(text))
  const contextNow = useRef(context)
  contextNow.current = context

  useEffect(() => {
    if (!host.current) return
    const made = makeView(host.current, pathNow, locked)
    view.current = made
    viewActs.current = {
      caret: () => originalOffset(articleAt(pathNow.current)?.text ?? '', made.state.selection.main.head),
      fix: () => fixAt(made, pathNow.current, contextNow.current),
    }
    return () => {
      viewActs.current = null
      made.destroy()
      view.current = null
    }
  }, [locked])

  useEffect(() => {
    const shown = view.current
    if (!shown) return
    const changes = minimalSplice(shown.state.doc.toString(), asDoc(text))
    if (changes) shown.dispatch({ changes, annotations: fromStore.of(true) })
    shown.dispatch(setDiagnostics(shown.state, diagnostics(path, text, context)))
  }, [path, text, context])

  useEffect(() => {
    const shown = view.current
    if (!shown || !at) return
    const current = articleAt(path)?.text ?? ''
    const selection = EditorSelection.range(docOffset(current, at.from), docOffset(current, at.to))
    shown.dispatch({ selection, effects: EditorView.scrollIntoView(selection, { y: 'center' }) })
    shown.focus()
    useEditor.setState({ sourceAt: null })
  }, [at, path])

  useEffect(() => {
    if (!wanted) return
    useEditor.setState({ wantsFocus: false })
    view.current?.focus()
  }, [wanted])

  return <div ref={host} className={styles.source} />
}

const handled = (act: () => void) => (): boolean => {
  act()
  return true
}

/** Undo and redo, also where Caps Lock turns the letter around. */
function travels({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (!(ctrlKey || metaKey) || altKey || key.toLowerCase() !== 'z') return false
  if (shiftKey) redo()
  else undo()
  return true
}

/** Without the library's own box for a line's number. */
const findKeys = searchKeymap.filter(({ key }) => key !== 'Mod-Alt-g')

/** From one problem to the next. */
const problemKeys = [
  { key: 'F8', run: nextDiagnostic },
  { key: 'Shift-F8', run: previousDiagnostic },
]

/** A line of Markdown is parsed as a whole, before anything is shown of it: of a longer one the colours are left out. */
const MAX_COLOURED_LETTERS = 20_000

function hasLongLine(text: string): boolean {
  let from = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    if (at - from > MAX_COLOURED_LETTERS) return true
    from = at + 1
  }
  return text.length - from > MAX_COLOURED_LETTERS
}

function makeView(parent: HTMLElement, path: { readonly current: string }, locked: boolean): EditorView {
  const typed = EditorView.updateListener.of((update) => {
    if (!update.docChanged || update.transactions.some((one) => one.annotation(fromStore))) return
    const splices: Splice[] = []
    update.changes.iterChanges((from, to, _fromB, _toB, insert) => {
      splices.push({ from, to, insert: insert.toString() })
    })
    const now = articleAt(path.current)
    if (now) setText(path.current, applyToOriginal(now.text, splices))
  })
  const ours = keymap.of([{ any: (_view, event) => travels(event) }, { key: 'Mod-y', run: handled(redo) }])
  const text = asDoc(articleAt(path.current)?.text ?? '')
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        ours,
        lineNumbers(),
        drawSelection(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        finding,
        completion,
        codeFolding(),
        foldGutter({ openText: '⌄', closedText: '›' }),
        EditorView.lineWrapping,
        ...(hasLongLine(text) ? [] : [yamlFrontmatter({ content: markdown() })]),
        // Ctrl+Enter publishes, saves and goes on, here as everywhere.
        keymap.of([
          ...problemKeys,
          ...completionKeymap,
          ...foldKeymap,
          ...findKeys,
          ...defaultKeymap.filter((one) => one.key !== 'Mod-Enter'),
        ]),
        EditorState.readOnly.of(locked),
        EditorView.contentAttributes.of({ 'aria-label': 'Source of the article', dir: 'ltr', tabindex: '0' }),
        typed,
        sourceTheme,
      ],
    }),
  })
}

function diagnostics(path: string, text: string, context: Context) {
  const doc = asDoc(text)
  const starts = [0, ...[...doc.matchAll(/\n/g)].map((end) => end.index + 1)]
  return allFindings(articleOf(text), context)
    .filter((problem) => problem.severity !== 'hint')
    .map((problem) => {
      const start = Math.min(doc.length, (starts[problem.line - 1] ?? 0) + problem.column - 1)
      const end = doc.indexOf('\n', start)
      const { fix } = problem
      return {
        from: start,
        to: Math.max(start, end === -1 ? doc.length : end),
        severity: problem.severity === 'error' ? ('error' as const) : ('warning' as const),
        message: problem.message,
        ...(fix && { actions: [{ name: 'Fix', apply: () => makeFix(path, fix, 'source') }] }),
      }
    })
}
