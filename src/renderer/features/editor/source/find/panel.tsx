import { search } from '@codemirror/search'
import type { Extension } from '@codemirror/state'
import type { EditorView, Panel, ViewUpdate } from '@codemirror/view'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { FindPanel } from './FindPanel'

/** Its panel stands over the text, in the window's look. */
function createPanel(view: EditorView): Panel {
  const dom = document.createElement('div')
  const root = createRoot(dom)
  const draw = (): void => root.render(<FindPanel view={view} state={view.state} />)
  // It is to have the focus as soon as it stands there.
  flushSync(draw)
  return {
    dom,
    top: true,
    mount: () => dom.querySelector<HTMLInputElement>('[main-field]')?.select(),
    update: ({ docChanged, selectionSet, transactions }: ViewUpdate) => {
      if (docChanged || selectionSet || transactions.some(({ effects }) => effects.length > 0)) draw()
    },
    // React may be drawing just now.
    destroy: () => queueMicrotask(() => root.unmount()),
  }
}

/** Find and replace in the source. */
export const finding: Extension = search({ top: true, createPanel })
