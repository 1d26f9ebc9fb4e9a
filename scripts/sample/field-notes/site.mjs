import { page } from '../page.mjs'

const settings = `# Field Notes, as Hugo builds it
baseURL = 'https://field-notes.example/'
title = 'Field Notes'
languageCode = 'en-gb'
timeZone = 'Europe/Berlin'
theme = 'furrow'
enableRobotsTXT = true
summaryLength = 40

[permalinks]
  posts = '/:year/:month/:slug/'
  letters = '/letters/:slug/'
  tools = '/tools/:slug/'

[taxonomies]
  category = 'categories'
  series = 'series'
  tag = 'tags'

[params]
  description = 'A farm and orchard journal'
  mainSections = ['posts', 'letters', 'tools', 'hedges']

[params.cover]
  responsive = true

[[menus.main]]
  name = 'Letters'
  pageRef = '/letters'
  weight = 10

[[menus.main]]
  name = 'Tools'
  pageRef = '/tools'
  weight = 20

[markup.goldmark.renderer]
  unsafe = false
`

const archetype = `---
title: '{{ replace .File.ContentBaseName "-" " " | title }}'
date: {{ .Date }}
draft: true
description: ""
author: Field Notes desk
tags: []
categories: []
cover:
  image: ""
  alt: ""
---
`

const section = (path, title, text, weight) =>
  page({
    path: `content/${path}_index.md`,
    head: `\ntitle: ${title}\n${weight === undefined ? '' : `weight: ${weight}\n`}`,
    body: `\n${text}\n`,
  })

const about = page({
  path: 'content/about.md',
  head: `
title: About this journal
description: Who we are, where the gate is, and why it sticks.
author: Field Notes desk
layout: plain
toc: false
`,
  body: `
Field Notes is written on a farm with an orchard, a mill that no longer mills and, at the last count, sixty-three sheep. It comes out when there is something to say and the weather is bad.

Letters are welcome. Ladders are lent.
`,
})

const example = page({
  path: 'themes/furrow/exampleSite/content/posts/hello-furrow.md',
  head: `
title: Hello, Furrow
date: 2020-01-01
draft: false
description: A post that shows what the theme can do.
tags: [theme]
`,
  body: `
Headings, lists, quotations: they all stand in a row here, as things do in a furrow.
`,
})

const baseof = `<!doctype html>
<html lang="{{ site.Language.Lang }}">
  <head>
    <meta charset="utf-8">
    <title>{{ .Title }} · {{ site.Title }}</title>
    {{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
  </head>
  <body>
    {{ block "main" . }}{{ end }}
  </body>
</html>
`

const cover = `{{ with .Params.cover }}
  {{ $own := $.Resources.GetMatch .image }}
  <figure>
    <img src="{{ with $own }}{{ .RelPermalink }}{{ else }}{{ .image | relURL }}{{ end }}" alt="{{ .alt }}">
    {{ with .caption }}<figcaption>{{ . }}</figcaption>{{ end }}
  </figure>
{{ end }}
`

const single = `{{ define "main" }}
<article>
  <h1>{{ .Title }}</h1>
  {{ partial "cover.html" . }}
  {{ .Content }}
</article>
{{ end }}
`

const plots = `- name: Long Acre
  acres: 6
  grows: pears
- name: Mill Meadow
  acres: 4
  grows: hay
- name: Top Field
  acres: 9
  grows: sheep, barley
- name: Barn
  acres: 0
  grows: opinions
`

/** What the folder says about itself; `count` is of its articles. */
const readme = (count) => `# Field Notes, a sample workspace

${count} invented articles of a farm and orchard journal, laid out as Hugo wants them, for trying Copydesk on a folder that is
not its own newsroom. People, fields and sheep are made up, addresses end in \`.example\` and lead nowhere, and the pictures
are drawn by a program.

- \`content/posts\`, \`letters\`, \`tools\`, \`hedges\`: the sections, each with its \`_index.md\`. Some articles are folders
  with an \`index.md\` and their own pictures beside it; the other pictures are in \`static/images\`
- \`hugo.toml\`: the site's settings, with its permalinks and taxonomies
- \`archetypes\`, \`layouts\`, \`data\`, \`themes/furrow\`: what a site has beside its articles. The Markdown in there is none
  of them, and neither is this page

Front matter is YAML, but for two articles in TOML (\`content/tools/read-a-soil-map.md\`,
\`content/tools/knots-for-netting/index.md\`) and one in JSON (\`content/tools/sharpen-a-spade.md\`). \`plot\` and \`rain\` are
keys of this journal's own.

It is untidy on purpose: dates are written five ways, tags three; one \`draft\` is a text; one file has Windows line ends;
one picture, \`/images/pear-cellar.png\`, isn't there; one article is to appear in 2036 and one has expired.

Everything here is written by \`node scripts/sample.mjs\`; change the words in \`scripts/sample/field-notes\` and run it again.
`

/** All files but articles and pictures, path → text. */
export const siteFiles = (count) => [
  ['README.md', readme(count)],
  ['hugo.toml', settings],
  ['archetypes/default.md', archetype],
  ['data/plots.yaml', plots],
  ['layouts/_default/baseof.html', baseof],
  ['layouts/partials/cover.html', cover],
  [
    'themes/furrow/README.md',
    '# Furrow\n\nA plain theme for journals. Copy it to `themes/furrow` and name it in your settings.\n',
  ],
  [
    'themes/furrow/theme.toml',
    "name = 'Furrow'\nlicense = 'MIT'\ndescription = 'A plain theme for journals'\nmin_version = '0.120.0'\n",
  ],
  ['themes/furrow/layouts/_default/single.html', single],
  example,
  section('', 'Field Notes', 'A farm and orchard journal.'),
  section('posts/', 'Field work', 'What was done, what it cost, and what the sheep said.', 10),
  section('letters/', 'Letters', 'Write to us. We answer when it rains.', 20),
  section('tools/', 'Tools', 'How to do it, by people who did it wrong first.', 30),
  section('hedges/', 'A year of hedges', 'One kilometre of hedge, four times.', 40),
]

/** Pages that stand in no section. */
export const pages = [about]
