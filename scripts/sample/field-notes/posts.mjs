import { crlf, page } from '../page.mjs'

/** content/posts: field work on the farm, the newest first. Own keys of this journal: plot and rain (mm that week). */
export const posts = [
  page({
    path: 'content/posts/pear-rows/index.md',
    head: `
title: "Three weeks with a picking robot in the oldest pear rows"
date: 2026-06-11T10:00:00+02:00
lastmod: 2026-06-12T08:30:00+02:00
draft: true
description: "It bruised four pears in a thousand, missed the ones behind the trunk, and works best when the light is nearly gone."
author: Maren Tolk
tags:
  - robots
  - orchard
  - pears
categories:
  - Field work
series: The picking season
plot: Long Acre
rain: 4
cover:
  image: dusk.png
  alt: "Dusk over the pear rows, seen from the gate"
`,
    body: `
It comes on a trailer at six, like the rest of us, and needs longer than the rest of us to get going. The first hour goes by in looking. It looks at a pear from the left, from the right and from below, and then it drives on to the next one.

We gave it the oldest rows because nobody wanted them. The trees stand crooked there, the grass is long, and every ladder has a favourite place to sink in.

## What we counted

| week | picked | bruised | left hanging |
|---|---|---|---|
| 1 | 1,900 | 21 | 340 |
| 2 | 3,250 | 14 | 180 |
| 3 | 4,100 | 16 | 95 |

What it leaves hanging is nearly always behind the trunk. Pickers know that place: it is where the best pears are.
`,
  }),
  page({
    path: 'content/posts/pear-scab-after-the-wet-week/index.md',
    head: `
title: Pear scab after the wet week
date: 2026-06-08
lastmod: 2026-06-08
draft: false
description: Nine warm wet hours are enough. We had fourteen, and this is the map of what came of them.
author: Maren Tolk
tags: [pears, orchard, disease]
categories: [Field work]
plot: Long Acre
rain: 41
cover: { image: wet-leaves.png, alt: Low cloud over the orchard }
resources:
  - src: wet-leaves.png
    title: Low cloud over the orchard
  - src: scab-map.png
    name: map
    title: Where the scab was found
    params:
      credit: drawn by hand, then by a program
      scale: 500
`,
    body: `
The rule of the old men is nine hours: if the leaves stay wet that long on a warm night, go and look in two weeks. We had fourteen hours and went to look in ten days.

![Where the scab was found](scab-map.png)

The map is honest about one thing. The scab is worst where we pruned least, along the wall, because it is pleasant to sit there and nobody wanted to cut the shade away.
`,
  }),
  page({
    path: 'content/posts/first-cut.md',
    head: `
title: First cut
date: 2026-06-04T19:20:00+02:00
draft: false
description: "Hay in before the thunder, with eleven minutes to spare."
author: ["Maren Tolk", "Jonas Wiede"]
tags: [hay, weather]
categories: [Field work]
plot: Mill Meadow
rain: 9
cover:
  image: /images/mill-meadow.png
  alt: The mill meadow, mown
`,
    body: `
Eleven minutes. The last trailer was under the roof at ten past five, and at twenty-one past the yard was a pond.

Forty-four bales, three people, one quarrel about the rake. The quarrel was settled by the thunder.
`,
  }),
  page({
    path: 'content/posts/lambs-from-above/index.md',
    head: `
title: "Lambs, counted from above"
date: "2026-05-30T07:45:00+02:00"
draft: false
summary: The drone counts to sixty-one. The shepherd counts to sixty-three. Both of them are right.
author: Jonas Wiede
tags:
- drones
- sheep
categories:
- Field work
plot: Top Field
cover:
    image: top-field.png
    alt: "The top field from above, one white dot a sheep"
    caption: Two lambs are under the hedge
`,
    body: `
From sixty metres a lamb is four white pixels, and a stone is four white pixels as well. The program has learned to wait: what moves within a minute is a lamb.

Two of them slept under the hedge that morning. Jonas knew, because they always do.
`,
  }),
  page({
    path: 'content/posts/what-the-mole-knows.md',
    head: `
title: 'What the mole knows: "dig where it is easy"'
date: 2026-05-27T06:00:00+02:00
draft: false
description: 'A mole''s map of the meadow agrees with our soil map in 31 places out of 36, and it was cheaper.'
author: Ada Brandt
tags: [soil, animals]
categories: [Field work]
series: Soil school
weight: 30
plot: Mill Meadow
rain: 12
`,
    body: `
We paid for a soil map two years ago. This spring we noted every molehill for six weeks, for nothing, with pegs and a ball of string.

> Dig where it is easy. Eat what is there. Do not explain yourself.

Where the hills stand close the ground is loose and full of worms, and the paid map says so too. Where there are none, it is either wet or stony. The five places where map and mole disagree are all along the old drain, which is on nobody's map but the mole's.
`,
  }),
  page({
    path: 'content/posts/bees-move-house.md',
    head: `
title: The bees move house
date: 2026-05-21
draft: false
description: Six hives, one closed road and a beekeeper who sings to them. We followed with the hazard lights on.
author: Ada Brandt
tags: bees, orchard
categories: [Field work]
plot: Long Acre
rain: 0
cover:
  image: /images/hives.png
  alt: Six hives at the edge of the orchard
`,
    body: `
A hive is moved at night, when everybody is at home. You close the door, you lift, you do not stumble.

She sings to them on the way, low and without words. Whether the bees listen is not known. The driver drove more slowly, and that alone was worth it.
`,
  }),
  page({
    path: 'content/posts/frost-candles.md',
    head: `
title: Four hundred candles for one cold night
date: 2026-04-24T05:10:00+02:00
lastmod: 2026-05-02T12:00:00+02:00
draft: false
description: At minus two the blossom dies. We lit the candles at one, and at four the orchard looked like a town.
author: Maren Tolk
tags: [frost, orchard, weather]
categories: [Field work]
series: The picking season
plot: Long Acre
rain: 0
toc: true
cover:
  image: /images/candles.png
  alt: "The orchard before sunrise"
`,
    body: `
## One o'clock

Minus one. Everybody says that it will not get colder, and everybody fetches matches.

## Four o'clock

Minus one and a half under the smoke, minus three and a half on the road. Two degrees are all that four hundred candles can do. Two degrees are enough.

## Eight o'clock

Coffee. The blossom is brown on the outermost row and white on all the others.
`,
  }),
  page({
    path: 'content/posts/the-drain-under-mill-meadow.md',
    head: `
title: The drain under Mill Meadow, which is on no map, was dug in a dry year by a man who told nobody, and has now been found by a heifer
date: 2026-04-18T09:00:00+02:00
draft: false
description: She is well. The drain is not.
author: Jonas Wiede
tags: [soil, water, cattle]
categories: [Field work]
plot: Mill Meadow
rain: 27
`,
    body: `
She stood in it up to the knee and looked at us as if we had put it there.

Clay pipes, a hand wide, laid with care and a slight bend around something that is no longer there. It still runs. We have decided to mend it, to draw it, and to tell everybody.
`,
  }),
  page({
    path: 'content/posts/nashi-no-ki.md',
    head: `
title: 梨の木の下で聞いた話
date: 2026-04-12T15:00:00+02:00
draft: false
description: 日本から来た農家の友人が、古い梨の木の剪定と待つことについて話してくれました。
author: 佐伯みどり
tags: [pears, orchard, visitors]
categories: [Field work, Letters]
plot: Long Acre
`,
    body: `
「この木は急いでいませんね」と、友人は言いました。

枝を一本だけ切って、はしごを下り、お茶を飲み、もう一度木を見る。それが彼女のやり方でした。夕方までに切ったのは七本だけです。来年の春、どの木が正しかったか分かるでしょう。
`,
  }),
  page({
    path: 'content/posts/grafting-day/index.md',
    head: `
title: "Grafting day"
slug: grafting-day-in-the-barn
date: 2026-03-28T10:00:00+01:00
draft: false
description: "Forty people, eighty knives, one plaster. How a dead man's favourite pear came into thirty gardens."
author: [Maren Tolk, Ada Brandt]
tags:
  - pears
  - people
  - howto
categories: [Field work]
series: The picking season
weight: 10
plot: Barn
toc: true
cover:
  image: barn.png
  alt: The barn with its doors open
aliases:
  - /2026/03/grafting/
  - /grafting/
`,
    body: `
Old Hinnerk's pear has no name in any book. It ripens late, keeps until March and tastes of nothing until Christmas. He gave the twigs away to everybody who asked, and since November nobody can ask him.

So we cut what there was, laid it in damp sand and invited the village. Forty came.

1. Cut both, slanting, as long as your thumb.
2. Lay green on green.
3. Bind it, close it with wax, and write the name on it *now*.

Thirty of them have taken. The plaster was for the vet.
`,
  }),
  crlf(
    page({
      path: 'content/posts/worms-per-spade.md',
      head: `
title: Worms per spade
date: 2026-03-15
draft: false
description: "Ten spades, four fields, one child who counts. The ploughed one has three worms, the meadow has nineteen."
author: Ada Brandt
tags: [soil, school]  # the class that counted is in the text
categories: [Field work]
series: Soil school
weight: 20
plot: Top Field
rain: 18
`,
      body: `
You need a spade, a white cloth and somebody who is not yet eleven. Older people stop counting when it gets cold.

- Top Field, ploughed: 3
- Top Field, clover: 11
- Long Acre, under the trees: 14
- Mill Meadow: 19

All worms were returned. Two were named.
`,
    }),
  ),
  page({
    path: 'content/posts/winter-pruning.md',
    head: `
title: Winter pruning, slowly
date: 2026-02-07T14:00:00+01:00
draft: false
summary: "One tree a morning. The saw stays sharp, the pruner stays friendly."
author: Maren Tolk
tags: [orchard, pears]
categories: [Field work]
plot: Long Acre
cover:
  image: /images/winter-rows.png
  alt: Bare rows in low sun
`,
    body: `
A tree that took ninety years does not mind one morning more.

We walk around it once with our hands in our pockets. Then we say aloud what we would take away. Then we take away half of that.
`,
  }),
  page({
    path: 'content/posts/the-gate.md',
    head: `
title: Gate
date: 2026-01-19
draft: false
author: Jonas Wiede
tags: [tools]
categories: [Field work]
plot: Top Field
`,
    body: `
The gate of the top field has been hung again. It closes by itself now, which it has not done since the flood. We stood there for a while and opened it a few times more than needed.
`,
  }),
  page({
    path: 'content/posts/long-acre-in-ten-years.md',
    head: `
title: "Long Acre in ten years"
date: 2026-06-14T09:00:00+02:00
publishDate: 2036-10-01T06:00:00+02:00
draft: false
description: "What we think will stand there, written down now and not to be read before it can be checked."
author: Maren Tolk
tags: [orchard, plans]
categories: [Field work]
plot: Long Acre
`,
    body: `
Dear whoever opens this: there should be three young trees where the dead ones stood, on the roots of Hinnerk's pear. There should be a robot that no longer bruises anything. The third rung of the ladder should be mended.

If you have two of the three, we have done well.
`,
  }),
]
