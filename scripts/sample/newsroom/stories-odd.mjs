/** Two files that no reader of YAML takes, as they happen in every real folder; `file` is their whole text. */
export const oddStories = [
  {
    slug: '2026-05-22-repair-cafe-opens-in-the-server-room',
    broken: true,
    file: `---
category: news
title: "Repair café opens in the server room: bring a toaster, leave with a "maybe""
excerpt: "On the last Friday of the month the city's computers share their cool air with broken lamps."
publishedDateTime: 2026-05-22T15:00:00Z
webUrl: "https://civic-ledger.example/repair/server-room"
type: article
quality: 51
heat: 51
published: false

provider:
  name: Civic Ledger
  domain: civic-ledger.example

topics:
  - Cities
---

`,
  },
  {
    slug: '2026-03-02-notes-from-the-harbour-meeting',
    broken: true,
    file: `---
category: news
title: "Notes from the harbour meeting"
excerpt: "Nobody closed the front matter, and nobody closed the window either."
publishedDateTime: 2026-03-02T18:00:00Z
type: article
published: false

Present: the harbour master, two pilots, one dog.
The dog's motion was carried: [minutes follow
`,
  },
]
