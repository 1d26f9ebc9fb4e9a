import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The source view in the window's own colours: variables, so light and dark need no second theme. */
const look = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink-1)',
    backgroundColor: 'var(--pane)',
    fontSize: 'var(--text-base)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    lineHeight: '1.6',
    scrollbarWidth: 'thin',
    scrollbarColor: 'var(--control) transparent',
  },
  '.cm-content': { caretColor: 'var(--ink-1)', padding: 'var(--space-3) 0' },
  '.cm-gutters': { backgroundColor: 'var(--pane)', color: 'var(--ink-3)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--raised)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--blue-soft) !important' },
  '.cm-cursor': { borderLeftColor: 'var(--ink-1)' },
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--ink-1)', border: 'none', zIndex: '3' },
  '.cm-searchMatch': { backgroundColor: 'var(--amber-soft)', outline: '1px solid var(--amber)' },
  '.cm-tooltip': { backgroundColor: 'var(--pane)', color: 'var(--ink-1)', border: '1px solid var(--control)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--mark)' },
  '.cm-tooltip-autocomplete': { borderRadius: 'var(--radius-1)', overflow: 'hidden', boxShadow: 'var(--shadow)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-base)',
    maxHeight: '16rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: 'var(--space-1) var(--space-3)', lineHeight: '1.4' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--blue-soft)', color: 'var(--ink-1)' },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--blue)', fontWeight: '600' },
  '.cm-completionDetail': { color: 'var(--ink-2)', fontStyle: 'normal', marginLeft: 'var(--space-3)' },
  '.cm-foldGutter .cm-gutterElement': { color: 'var(--ink-3)', cursor: 'default', padding: '0 var(--space-1)' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--chip)',
    border: 'none',
    color: 'var(--ink-2)',
    padding: '0 var(--space-2)',
  },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--pane)',
    color: 'var(--blue)',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius-1)',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--red)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--amber)' },
})

const words = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--blue)' },
  { tag: [tags.comment, tags.meta, tags.separator, tags.punctuation], color: 'var(--ink-3)' },
  { tag: [tags.bool, tags.number, tags.atom], color: 'var(--amber)' },
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.link, color: 'var(--blue)' },
])

export const sourceTheme = [look, syntaxHighlighting(words)]
