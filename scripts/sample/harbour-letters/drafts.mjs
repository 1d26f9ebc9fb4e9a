import { page } from '../page.mjs'

/** _drafts: no date, neither inside nor in the name. */
export const drafts = [
  page({
    path: '_drafts/a-dictionary-of-harbour-noises.md',
    head: `
layout: post
title: A dictionary of harbour noises
categories: quay
tags: [sounds]
author: noa
`,
    body: `
**Clack** (every nine seconds): the loose plate at the ferry stage.
**Clack** (every ten seconds): the loose plate, and it will rain.

Still to come: the halyards, the cold store, Torvald's boots.
`,
  }),
  page({
    path: '_drafts/interview-with-the-harbour-master.md',
    head: `
layout: post
title: "Interview with the harbour master (she has not read it yet)"
categories: people council
tags: harbour interview
image: /assets/images/white-wall.png
author: ilse
excerpt: "What she says about the crane we may print. What she says about the gulls we must ask her again."
`,
    body: `
*You have been in office for twelve years. What has changed?*

The bollards are the same. People used to tie up to them without looking at their telephones.
`,
  }),
  page({
    path: '_drafts/eel.md',
    head: `
title: Eel
tags: kitchen
`,
    body: `
Recipe from Marta. Weigh it next time.
`,
  }),
]

/** _places: a collection of its own, a page for each place that the letters speak of; grid: its square of the town's map. */
export const places = [
  page({
    path: '_places/pilot-stairs.md',
    head: `
title: The pilot stairs
grid: [7, 3]
steps: 31
image: /assets/images/pilot-dawn.png
`,
    body: `
Thirty-one steps, of which you see nineteen at high water. The lowest is worn on the left, where they all jump.
`,
  }),
  page({
    path: '_places/the-anchor.md',
    head: `
title: The Anchor
grid: [5, 8]
open: { from: "17:00", to: "until the fiddler stops" }
`,
    body: `
Soup, a stove, a fiddle. The anchor over the door belongs to nobody and has been asked back twice.
`,
  }),
  page({
    path: '_places/net-loft.md',
    head: `
title: The net loft
grid:
  - 6
  - 5
image: /assets/images/net-loft.png
`,
    body: `
Above the cold store, up the outer stairs. Knock, or they will think that you are a seal.
`,
  }),
]
