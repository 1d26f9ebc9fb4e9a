import DOMPurify from 'dompurify'

/** What a body may be made of; all else goes, and what is said in it stays. */
const TAGS = [
  'p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code',
  'em strong b i u s del ins mark sub sup small kbd samp abbr cite q',
  'span div section article aside figure figcaption details summary time a img',
  'table caption thead tbody tfoot tr th td',
].flatMap((names) => names.split(' '))
/** No style, class, name or id: nothing of a body says how the window looks. */
const ATTRIBUTES = 'href src alt title colspan rowspan start reversed dir lang open datetime'.split(' ')

const RULES = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const

/** A body whose pictures and links ask for nothing by themselves. */
export interface CleanBody {
  /**
   * Belongs to no page. A picture has no source, but its place in `pictures` as `data-picture`, and behind it stands what is shown in its
   * place.
   */
  readonly content: DocumentFragment
  /** The pictures' addresses, as the body has them. */
  readonly pictures: readonly string[]
}

/** Where the browser may be sent; elsewhere a link leads nowhere. */
const isOfTheWeb = (address: string): boolean => /^https?:\/\//i.test(address)

/** What of a body's HTML may be shown. */
export function cleaned(html: string): CleanBody {
  const content: DocumentFragment = DOMPurify.sanitize(html, RULES)
  const pictures: string[] = []
  for (const image of content.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? ''
    image.removeAttribute('src')
    if (address !== '') image.dataset.picture = String(pictures.push(address) - 1)
    const words = content.ownerDocument.createElement('span')
    words.dataset.instead = ''
    words.textContent = (image.getAttribute('alt') ?? '').trim() || 'Picture'
    image.after(words)
  }
  for (const other of content.querySelectorAll(':not(img)[src]')) other.removeAttribute('src')
  for (const link of content.querySelectorAll('[href]')) {
    const address = link.getAttribute('href') ?? ''
    if (isOfTheWeb(address)) continue
    link.removeAttribute('href')
    if (!link.hasAttribute('title')) link.setAttribute('title', address)
  }
  return { content, pictures }
}
