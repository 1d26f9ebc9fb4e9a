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
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--ink-1)', borderColor: 'var(--hairline)' },
  '.cm-panel.cm-search': { padding: 'var(--space-2) var(--space-3)', fontFamily: 'var(--font-ui)' },
  '.cm-textfield': {
    backgroundColor: 'var(--pane)',
    color: 'var(--ink-1)',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius-1)',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--pane)',
    color: 'var(--ink-1)',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius-1)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--amber-soft)', outline: '1px solid var(--amber)' },
  '.cm-tooltip': { backgroundColor: 'var(--pane)', color: 'var(--ink-1)', border: '1px solid var(--control)' },
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
