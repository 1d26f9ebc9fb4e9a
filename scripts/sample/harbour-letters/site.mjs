import { page } from '../page.mjs'

const settings = `# Harbour Letters, as Jekyll builds it
title: Harbour Letters
tagline: Post from a small town with a large quay
url: https://harbour-letters.example
baseurl: ""
permalink: /:year/:month/:title/
timezone: Europe/Helsinki
lang: en
markdown: kramdown
excerpt_separator: "<!--more-->"

collections:
  places:
    output: true
    permalink: /places/:name/

defaults:
  - scope:
      path: ""
      type: posts
    values:
      layout: post
      comments: false
  - scope:
      path: ""
      type: places
    values:
      layout: place

exclude:
  - README.md
  - Gemfile
`

const home = page({
  path: 'index.md',
  head: `
layout: home
title: Harbour Letters
`,
  body: `
Letters from a town with four hundred people, one ferry and, since May, two buoys of the same number.
`,
})

const post = `---
layout: default
---
<article>
  <h1>{{ page.title }}</h1>
  <p><time datetime="{{ page.date | date_to_xmlschema }}">{{ page.date | date: "%-d %B %Y" }}</time></p>
  {% include picture.html image=page.image %}
  {{ content }}
  {% include signature.md %}
</article>
`

const layout = `<!doctype html>
<html lang="{{ site.lang }}">
  <head>
    <meta charset="utf-8">
    <title>{{ page.title }} · {{ site.title }}</title>
  </head>
  <body>{{ content }}</body>
</html>
`

const place = `---
layout: default
---
<h1>{{ page.title }}</h1>
{{ content }}
`

const homeLayout = `---
layout: default
---
{{ content }}
<ul>
  {% for post in site.posts %}<li><a href="{{ post.url | relative_url }}">{{ post.title }}</a></li>{% endfor %}
</ul>
`

const picture = `{% assign path = include.image.path | default: include.image %}
{% if path %}<img src="{{ path | relative_url }}" alt="{{ include.image.alt }}">{% endif %}
`

const signature = `*Harbour Letters. Write back: the box is beside the ferry stage.*
`

const authors = `ilse:
  name: Ilse Maar
torvald:
  name: Torvald Lund
juno:
  name: Juno Aalto
noa:
  name: Noa Peled
eleni:
  name: Eleni Vasilaki
`

/** What the folder says about itself; `count` is of its articles. */
const readme = (count) => `# Harbour Letters, a sample workspace

${count} invented letters from a harbour town, laid out as Jekyll wants them, for trying Copydesk on a folder that is not its
own newsroom. The town, its people and its gulls are made up, addresses end in \`.example\` and lead nowhere, and the pictures
are drawn by a program.

- \`_posts\`: letters; the day is in the file's name, and where the front matter has no \`date\` it is nowhere else
- \`_drafts\`: letters without a date; \`_places\`: a collection of its own
- \`_config.yml\`: the site's settings, with its permalink and time zone
- \`_data\`, \`_includes\`, \`_layouts\`: what a site has beside its articles. \`index.md\` is its first page

\`boat\` and \`wind\` are keys of this blog's own. It is untidy on purpose: \`tags\` and \`categories\` are lists here and words
in a row there, \`image\` is a text or a map, dates stand with quotes and without, one file ends in \`.markdown\`, one in \`.mkd\`,
one has Windows line ends, and one letter says \`published: false\`.

Everything here is written by \`node scripts/sample.mjs\`; change the words in \`scripts/sample/harbour-letters\` and run it
again.
`

/** All files but articles and pictures, path → text. */
export const siteFiles = (count) => [
  ['README.md', readme(count)],
  ['_config.yml', settings],
  ['Gemfile', "source 'https://rubygems.org'\n\ngem 'jekyll', '~> 4.3'\n"],
  ['_data/authors.yml', authors],
  ['_includes/picture.html', picture],
  ['_includes/signature.md', signature],
  ['_layouts/default.html', layout],
  ['_layouts/home.html', homeLayout],
  ['_layouts/place.html', place],
  ['_layouts/post.html', post],
  home,
]
