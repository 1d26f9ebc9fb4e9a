import { page } from '../page.mjs'

/** content/tools: how things are done. Two of them have TOML front matter and one JSON. */
export const tools = [
  page({
    path: 'content/tools/read-a-soil-map.md',
    fence: '+++',
    head: `
title = 'How to read a soil map without falling asleep'
date = 2026-06-06T09:00:00+02:00
draft = false
description = 'Start with the blue lines, ignore the legend, and take a spade along.'
author = 'Ada Brandt'
tags = ['soil', 'maps', 'howto']
categories = ['Tools']
series = ['Soil school']
weight = 50
toc = true

[cover]
  image = '/images/soil-map.png'
  alt = 'Hills in brown and ochre'
`,
    body: `
A soil map is an opinion with colours. Look for the blue lines first: water is the only thing on it that nobody made up.

Then go to the place where two colours meet and dig. If you can't see the difference, your neighbour drew the line.
`,
  }),
  page({
    path: 'content/tools/knots-for-netting/index.md',
    fence: '+++',
    head: `
title = "Three knots for bird netting"
date = 2026-03-18
lastmod = 2026-03-20T10:30:00Z
draft = true
summary = """
One that holds, one that opens with cold hands, \\
and one for the place where the net is too short."""
author = ["Jonas Wiede", "Emmy Voss"]
tags = ["howto", "birds"]
categories = ["Tools"]

[[resources]]
  src = "net.png"
  title = "The net, before anybody tied it"
`,
    body: `
We still need drawings for this one. Words are a bad way to tie anything.
`,
  }),
  page({
    path: 'content/tools/sharpen-a-spade.md',
    fence: '',
    head: `
{
  "title": "Sharpen a spade in ten minutes",
  "date": "2026-02-24T16:00:00+01:00",
  "draft": false,
  "description": "A flat file, a vice, and the patience to push only one way.",
  "author": "Henk Overbeek",
  "tags": ["tools", "howto"],
  "categories": ["Tools"],
  "weight": 10,
  "cover": { "image": "/images/workshop.png", "alt": "Evening in the workshop" }
}
`,
    body: `
Push the file, lift it, bring it back. Who drags it back has two blunt things afterwards.

Only the inner side is filed. Stop when it cuts a stalk of hay that you hold in two fingers.
`,
  }),
  page({
    path: 'content/tools/a-rain-gauge-from-a-bottle/index.md',
    head: `
title: A rain gauge from a bottle
date: 2026-05-18T09:00:00+02:00
draft: false
description: "Cut it at the shoulder, turn the top round, mark the millimetres. And put a stone in it."
author: Ada Brandt
tags: [weather, sensors, howto, school]
categories: [Tools]
weight: 20
toc: false
math: true
cover:
  image: bottle.png
  alt: A bright morning after rain
resources:
  - { src: bottle.png, name: cover, title: A bright morning after rain }
`,
    body: `
One millimetre of rain is one litre on a square metre, so for a bottle of radius $r$ centimetres a millimetre is $\\pi r^2 / 10$ millilitres.

You do not need that. You need a ruler, and a stone, so that the wind leaves it where it is.
`,
  }),
  page({
    path: 'content/tools/compost-thermometer.md',
    head: `
title: "The compost thermometer: what 60 °C means"
date: 2026-05-02T10:00:00+02:00
draft: false
description: At sixty the seeds die. At seventy your worms do too.
author: Emmy Voss
tags: [soil, sensors]
categories: [Tools]
series: Soil school
weight: 60
cover:
  image: /images/compost.png
  alt: Steam over the heap
`,
    body: `
Stick it in to the hilt, wait until you have finished your tea, read.

Below forty it is a heap. From fifty it is compost. Above seventy it is in a hurry, and you should turn it.
`,
  }),
  page({
    path: 'content/tools/hang-a-gate.md',
    head: `
title: Hang a gate so that it closes by itself
date: 2026-01-24
draft: false
description: The upper hinge sits two fingers farther back than the lower one. That is all.
author: Jonas Wiede
tags:
  - howto
  - tools
categories:
  - Tools
weight: 30
`,
    body: `
A gate wants to go where it is lowest. Set the upper hinge two fingers back, and the lowest place is shut.

Everything else about gates is opinion.
`,
  }),
  page({
    path: 'content/tools/listen-to-a-hive.md',
    head: `
title: Listen to a hive
date: 2026-03-11T12:00:00+01:00
draft: false
description: "A steady hum is well. A roar has lost its queen. Silence is either January or bad news."
author: Ada Brandt
tags: [bees, howto, sensors]
categories: [Tools]
weight: 40
cover:
  image: /images/hives.png
  alt: Six hives at the edge of the orchard
`,
    body: `
Lay your ear to the wood, on the side away from the door. Knock once with a knuckle.

A colony that is well answers in a second and stops. One that goes on is telling you something.
`,
  }),
  page({
    path: 'content/tools/store-pears-until-march.md',
    head: `
title: Store pears until March
date: 2026-01-08T08:00:00+01:00
lastmod: 2026-03-30
draft: false
description: "Pick them hard, lay them apart, look at them every Sunday, and do not be polite to the soft one."
author: Maren Tolk
tags: [pears, kitchen, howto]
categories: [Tools]
series: The picking season
weight: 70
# The picture is still with the printer.
cover:
  image: /images/pear-cellar.png
  alt: The shelves in the cellar
`,
    body: `
Three degrees, damp, dark. A cellar under a north room does it, or a box in the well house.

They must not touch. Pears tell each other to ripen, and they believe it.
`,
  }),
  page({
    path: 'content/tools/count-birds-with-your-ears.md',
    head: `
title: Count birds with your ears
date: 2026-06-01
draft: "true"
description: "Wait for the recordings before this goes out."
author: Emmy Voss
tags: [birds, howto]
categories: [Tools]
`,
    body: `
Stand still for ten minutes. For the first five you hear only yourself.
`,
  }),
]

/** content/hedges: a series that has become a section, one page for each season. */
export const hedges = [
  page({
    path: 'content/hedges/spring.md',
    head: `
title: "Hedges: spring"
date: 2026-04-20
draft: false
description: Blackthorn first, then everybody. Thirty-one kinds of birds in one kilometre.
author: Lotte Ahrens
tags: [hedges, birds]
categories: [Field work]
series: A year of hedges
weight: 20
plot: Top Field
cover:
  image: /images/blackthorn.png
  alt: Blackthorn in flower
`,
    body: `
The blackthorn flowers before it has a single leaf, in the coldest week it can find. We walked the kilometre at five in the morning and heard thirty-one kinds of birds; two of us also heard a thirty-second, and will not agree on it.
`,
  }),
  page({
    path: 'content/hedges/winter.md',
    head: `
title: "Hedges: winter"
date: 2026-01-30T11:00:00+01:00
draft: false
description: "Laid, cut and left alone: what each third of the hedge looks like from inside."
author: Lotte Ahrens
tags: [hedges]
categories: [Field work]
series: A year of hedges
weight: 10
plot: Top Field
`,
    body: `
From inside a hedge in January you can see three things: last year's nests, this year's tracks, and the lid of a thermos that we have been looking for.
`,
  }),
  page({
    path: 'content/hedges/summer.md',
    head: `
title: "Hedges: summer"
date: 2026-06-15
draft: true
description: ""
author: Lotte Ahrens
tags: []
categories: [Field work]
series: A year of hedges
weight: 30
plot: Top Field
`,
    body: `
Nothing to see, everything to hear. To be written when the roses are out.
`,
  }),
]
