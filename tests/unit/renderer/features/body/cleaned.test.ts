// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { cleaned } from '../../../../../src/renderer/features/body/cleaned'
import { toHtml } from '../../../../../src/renderer/features/body/to-html'
import { hostileBodies } from '../../../../attack/bodies'

function page(markdown: string): { html: string; pictures: readonly string[] } {
  const { content, pictures } = cleaned(toHtml(markdown))
  const host = document.createElement('div')
  host.append(document.importNode(content, true))
  return { html: host.innerHTML.trim(), pictures }
}

const ALLOWED = /^(?:href|alt|title|colspan|rowspan|start|reversed|dir|lang|open|datetime|data-picture|data-instead)$/

describe('a body that an enemy wrote', () => {
  it.each(hostileBodies('https://evil.example'))('%s shows nothing that acts, loads or leads away', (markdown) => {
    const { content } = cleaned(toHtml(markdown))
    for (const element of content.querySelectorAll('*')) {
      expect(element.nodeName).not.toMatch(
        /^(?:script|style|svg|math|iframe|object|embed|form|input|button|link|meta|base|video|audio|source|template|map|area)$/i,
      )
      for (const { name, value } of element.attributes) {
        expect(name).toMatch(ALLOWED)
        if (name === 'href') expect(value).toMatch(/^https?:\/\//)
      }
    }
  })
})

describe('a body that is honest', () => {
  it('is shown with its headings, lists, tables and quotes', () => {
    const { html } = page('## One\n\n- a\n- b\n\n> c\n\n| d |\n|---|\n| e |')
    expect(html).toContain('<h2>One</h2>')
    expect(html).toMatch(/<ul>\s*<li>a<\/li>/)
    expect(html).toMatch(/<blockquote>\s*<p>c/)
    expect(html).toContain('<td>e</td>')
  })

  it('keeps its HTML, and what is said in tags that go', () => {
    const { html } = page(
      '<figure><img src="a.png" alt="Cranes"><figcaption>At dawn</figcaption></figure>\n\n<font>Old</font>',
    )
    expect(html).toContain('<figcaption>At dawn</figcaption>')
    expect(html).toContain('Old')
    expect(html).not.toContain('font')
  })

  it('asks for no picture by itself: each has its place among the addresses, and words in its place', () => {
    const { html, pictures } = page('![Cranes](/assets/a.png) <img src="https://a.example/b.png"> ![](c.png)')
    expect(pictures).toEqual(['/assets/a.png', 'https://a.example/b.png', 'c.png'])
    expect(html).toContain('<img alt="Cranes" data-picture="0"><span data-instead="">Cranes</span>')
    expect(html).toContain('<span data-instead="">Picture</span>')
    expect(html).not.toContain('src')
  })

  it('shows shortcodes and Liquid as they are written', () => {
    expect(page('{{<figure src="a.png">}} and {% include a.html %} and {{ page.title | upcase }}').html).toBe(
      '<p><code>{{&lt;figure src="a.png"&gt;}}</code> and <code>{% include a.html %}</code> and <code>{{ page.title | upcase }}</code></p>',
    )
    expect(page('a { b } {{ c').html).toBe('<p>a { b } {{ c</p>')
  })

  it('leads to the web, and to nothing else', () => {
    const { html } = page('[a](https://a.example/) [b](/about/) [c](#d) [e](mailto:f@g.example)')
    expect(html).toContain('<a href="https://a.example/">a</a>')
    expect(html).toContain('<a title="/about/">b</a>')
    expect(html).toContain('<a title="#d">c</a>')
    expect(html.match(/href=/g)).toHaveLength(1)
  })
})
