import look from './page.css?inline'

/**
 * The page that a body is drawn into. It stands in a frame in which no script runs, and may load nothing but pictures that main hands
 * out and the window's own fonts: behind the window's policy, which it has anyway, this is a second lock.
 */
const POLICY = [
  "default-src 'none'",
  'img-src copydesk-image: data:',
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** The fonts that it shares with the window; their rules name files beside the sheet that they stand in. */
function fontRules(): string {
  const rules: string[] = []
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const home = sheet.href ?? document.baseURI
      rules.push(rule.cssText.replace(/url\("([^"]+)"\)/g, (_, file: string) => `url("${new URL(file, home).href}")`))
    }
  }
  return rules.join('\n')
}

let page: string | undefined

/** Its empty page. */
export function emptyPage(): string {
  page ??= `<!doctype html><html lang=""><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Body</title><style>${fontRules()}\n${look}</style></head><body dir="auto"></body></html>`
  return page
}

const TOKENS = [...new Set([...look.matchAll(/var\((--[\w-]+)\)/g)].flatMap(([, name]) => name ?? []))]

/** Gives the page the window's colours and sizes, as they are where its frame stands. */
export function dress(target: Document, host: Element): void {
  const values = getComputedStyle(host)
  const { style } = target.documentElement
  for (const name of TOKENS) style.setProperty(name, values.getPropertyValue(name))
  style.setProperty('color-scheme', values.colorScheme)
}
