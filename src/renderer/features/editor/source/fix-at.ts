import { EditorView } from '@codemirror/view'
import { lineAndColumn } from '../../../../shared/article/lines'
import type { Context, Finding } from '../../../../shared/validation'
import { announce } from '../../../core/session'
import { allFindings } from '../findings'
import { articleOf } from '../text/article-of'
import { articleAt, makeFix } from '../text/store'

/** Puts right what is said of the caret's line; where that needs nothing, goes to the next line that does, and says what of it. */
export function fixAt(view: EditorView, path: string, context: Context): void {
  const article = articleAt(path)
  if (article === undefined || article.readOnly !== null) return
  const fixable = allFindings(articleOf(article.text), context).filter(({ fix }) => fix !== undefined)
  const { line } = lineAndColumn(view.state.doc.toString(), view.state.selection.main.head)
  const here = fixable.find((one) => one.line === line)
  if (here?.fix !== undefined) {
    makeFix(path, here.fix, 'source')
    return
  }
  const next: Finding | undefined = fixable.find((one) => one.line > line) ?? fixable[0]
  if (next === undefined) {
    announce('Nothing to fix here')
    return
  }
  const at = Math.min(view.state.doc.lines, next.line)
  const { from, to } = view.state.doc.line(at)
  const anchor = Math.min(to, from + next.column - 1)
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  announce(next.message)
}
