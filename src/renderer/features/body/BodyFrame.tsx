import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { openLink } from '../../core/open-link'
import { useSources } from '../pictures'
import styles from './body-frame.module.css'
import { cleaned } from './cleaned'
import { dress, emptyPage } from './page'
import { toHtml } from './to-html'

export interface BodyFrameProps {
  /** The body, as its file has it. */
  readonly markdown: string
  /** The article whose body it is, for pictures that lie beside it. */
  readonly of: string
}

/** The beginning of a long body, which takes a blink to draw. In UTF-16 units. */
const MAX_SHOWN_LETTERS = 200_000

function beginning(markdown: string): string {
  if (markdown.length <= MAX_SHOWN_LETTERS) return markdown
  const cut = markdown.lastIndexOf('\n', MAX_SHOWN_LETTERS)
  return markdown.slice(0, cut === -1 ? MAX_SHOWN_LETTERS : cut)
}

/** A body as readers see it, in a frame without scripts: what it is made of is its author's, who may be anybody. */
export function BodyFrame({ markdown, of }: BodyFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [page, setPage] = useState<Document | null>(null)
  const [empty] = useState(emptyPage)
  const shown = beginning(markdown)
  const { content, pictures } = useMemo(() => cleaned(toHtml(shown)), [shown])
  const sources = useSources(pictures, of)

  useEffect(() => page?.body.replaceChildren(page.importNode(content, true)), [page, content])
  useEffect(() => {
    if (page === null) return
    for (const image of page.querySelectorAll<HTMLImageElement>('img[data-picture]')) {
      const source = sources.get(pictures[Number(image.dataset.picture)] ?? '')
      if (source === undefined) image.removeAttribute('src')
      else if (image.getAttribute('src') !== source) image.src = source
    }
  }, [page, pictures, sources])
  usePage(frame, page)

  return (
    <>
      <iframe
        ref={frame}
        title="Body"
        // Its page is the window's own, and without scripts: so the window may draw into it, and nothing in it can act.
        sandbox="allow-same-origin"
        referrerPolicy="no-referrer"
        srcDoc={empty}
        className={styles.frame}
        onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument)}
      />
      {shown.length < markdown.length && <p className={styles.cut}>Its beginning is shown; the rest is in Source.</p>}
    </>
  )
}

/** Links go through the window's one door, keys are the window's, and the frame is as high as its page. */
function usePage(frame: RefObject<HTMLIFrameElement | null>, page: Document | null): void {
  useEffect(() => {
    const host = frame.current
    if (host === null || page === null) return
    const ending = new AbortController()
    const { signal } = ending
    const dressed = (): void => dress(page, host)
    dressed()
    const themes = new MutationObserver(dressed)
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const sizes = new ResizeObserver(() => {
      host.style.height = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`
    })
    sizes.observe(page.documentElement)
    page.addEventListener('click', (event) => follow(event), { signal })
    page.addEventListener('auxclick', (event) => event.preventDefault(), { signal })
    page.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
    page.addEventListener('keydown', (event) => pass(event, host), { signal })
    page.addEventListener('load', ({ target }) => leavePlaceholder(target as Node), { signal, capture: true })
    return () => {
      ending.abort()
      themes.disconnect()
      sizes.disconnect()
    }
  }, [frame, page])
}

/** The frame itself never leaves its page. */
function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest('a[href]')
  if (link === null) return
  event.preventDefault()
  void openLink(link.getAttribute('href') ?? '')
}

/** A key pressed in the page is pressed in the window, where the frame stands. */
function pass(event: KeyboardEvent, host: HTMLElement): void {
  const isOfLink = (event.target as Element).closest('a[href], summary') !== null
  if (event.key === 'Tab' || (isOfLink && (event.key === 'Enter' || event.key === ' '))) return
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event
  const modifiers = { ctrlKey, metaKey, altKey, shiftKey }
  const same = { key, code, repeat, isComposing, ...modifiers, bubbles: true, cancelable: true, composed: true }
  if (!host.dispatchEvent(new KeyboardEvent('keydown', same))) event.preventDefault()
}

/** Where main has no picture it sends one pixel: its words are shown in place of that. */
function leavePlaceholder(target: Node): void {
  if (target.nodeName !== 'IMG') return
  const image = target as HTMLImageElement
  const isPlaceholder = image.naturalWidth === 1 && image.naturalHeight === 1 && !image.src.startsWith('data:')
  if (isPlaceholder) image.removeAttribute('src')
}
