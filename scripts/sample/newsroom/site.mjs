import { logoOf } from './publishers.mjs'

const api = 'https://newsroom.example/api'

/** [folder of its feed, name, keywords, hashtags, services]; the first is the root, whose feed is all news. */
const topics = [
  ['', 'Technology', ['technology', 'computing'], ['Tech'], ['learning', 'news', 'people', 'events']],
  [
    'computer-vision',
    'Computer Vision',
    ['computer vision', 'image recognition'],
    ['ComputerVision'],
    ['learning', 'news'],
  ],
  ['ports', 'Ports', ['port', 'harbour', 'quay'], ['Ports'], ['news']],
  ['logistics', 'Logistics', ['logistics', 'freight', 'timetable'], ['Logistics'], ['news']],
  ['open-source', 'Open Source', ['open source', 'free software'], ['OpenSource'], ['learning', 'news']],
  [
    'small-models',
    'Small Models',
    ['small model', 'on-device', 'language model'],
    ['SmallModels'],
    ['learning', 'news'],
  ],
  ['cities', 'Cities', ['city', 'council', 'street'], ['Cities'], ['news']],
  ['open-data', 'Open Data', ['open data', 'dataset', 'sensor'], ['OpenData'], ['news']],
  ['policy', 'Policy', ['policy', 'regulation', 'rule'], ['Policy'], ['news']],
  ['accessibility', 'Accessibility', ['accessibility', 'captions'], ['a11y'], []],
  ['health', 'Health', ['health', 'hospital', 'clinic'], ['Health'], ['learning', 'news']],
  ['energy', 'Energy', ['energy', 'grid', 'battery'], ['Energy'], ['news']],
  ['robotics', 'Robotics', ['robot', 'drone'], ['Robots', 'Robotics'], ['learning', 'news']],
  ['farming', 'Farming', ['farm', 'orchard', 'harvest'], ['Farming'], ['news']],
  ['libraries', 'Libraries', ['library', 'archive', 'catalogue'], ['Libraries'], ['news']],
  ['schools', 'Schools', ['school', 'classroom'], ['Schools', 'EdTech'], ['learning', 'news']],
  ['labour', 'Labour', ['labour', 'union', 'shift'], ['Labour'], ['news']],
]

const topicFile = ([folder, name, keywords, hashtags, services]) =>
  [
    'taxonomy: topic',
    `_id: ${folder || 'technology'}`,
    `name: ${name}`,
    ...(folder ? ['parent: Technology'] : []),
    'keywords:',
    ...keywords.map((word) => `  - ${word}`),
    'hashtags:',
    ...hashtags.map((tag) => `  - "#${tag}"`),
    ...(services.length ? ['services:'] : []),
    ...services.map((service) => `  ${service}: ${api}/${service}/${folder ? `${folder}/` : ''}`),
  ].join('\n')

/** The topics' files: path → text. */
export const topicFiles = () =>
  topics.map((topic, n) => [
    `_data/topics/${String(n).padStart(2, '0')}-${topic[0] || 'technology'}.yaml`,
    topicFile(topic),
  ])

/** A publisher's entry among the organizations: path → text. */
export const organizationFile = (publisher) => [
  `_data/organizations/${publisher.domain}.md`,
  `---
taxonomy: organization
_id: ${publisher.domain}
name: ${publisher.name}
domain: ${publisher.domain}
description: ${publisher.about}
images:
  - url: ${logoOf(publisher)}
    width: 50
    height: 50
---
`,
]

/** The site's settings, as its builder reads them. */
export const config = `#----------------------------------------------------------------------------------
# Site
#----------------------------------------------------------------------------------

title: Newsroom
url: https://newsroom.example
baseurl: ""
webUrl: https://newsroom.example
locale: "en-us"
charset: utf-8
topic: Technology


#----------------------------------------------------------------------------------
# Articles
#----------------------------------------------------------------------------------

permalink: /:year/:month/:day/:title/

default_post_settings: &default_post_settings
  layout: post
  permalink: /api/:categories/:year/:month/:day/:title/index.json
  deleted: false
  related: true

pagination:
  page_size: 25

collections:
  news:
    output: true
  learning:
    output: true

defaults:
  - scope:
      path: ""
      type: news
    values:
      <<: *default_post_settings

# Keep these out of the built site
exclude:
  - README.md
`

/** What the folder says about itself. */
export const readme = (count) => `# Newsroom, a sample workspace

${count} invented articles for trying Copydesk out: open this folder, search, triage, edit, publish. Start Copydesk without
a folder and it opens a copy of this one, so nothing you do there changes these files.

Publishers, people and events are made up, the addresses end in \`.example\` and lead nowhere, and the pictures and logos
are drawn by a program. Any likeness to real news is a coincidence.

- \`_news/\` articles, one file each; \`_learning/videos/\` films
- \`_data/topics/\` the topics and where their feeds are; \`_data/organizations/\` the publishers
- \`assets/images/\` pictures and logos
- \`_config.yml\` the site's settings

The files are untidy on purpose, as real ones are: Windows line ends here and there, comments, lists written three ways,
keys that nobody documented, dates with and without an offset. Two of them are broken, because in a real folder some are:
\`_news/2026-05-22-repair-cafe-opens-in-the-server-room.md\` has a quotation mark too many, and
\`_news/2026-03-02-notes-from-the-harbour-meeting.md\` never ends its front matter.

Everything here is written by \`node scripts/sample.mjs\`; change the words in \`scripts/sample/\` and run it again.
`
