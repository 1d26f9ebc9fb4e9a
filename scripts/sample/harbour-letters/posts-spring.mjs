import { crlf, page } from '../page.mjs'

/** _posts from April to June 2026. Own keys of this blog: boat, wind (Beaufort, when it was written). */
export const springPosts = [
  page({
    path: '_posts/2026-06-12-the-ferry-that-waits.md',
    head: `
layout: post
title: "The ferry that waits"
date: 2026-06-12 07:30:00 +0300
categories: quay people
tags: ferry timetable
image: /assets/images/ferry-stage.png
author: ilse
boat: Adela
wind: 3
excerpt: "Officially she leaves at 7.05. In truth she leaves when the baker's daughter is on board."
`,
    body: `
Officially the *Adela* leaves at 7.05. In truth she leaves when the baker's daughter is on board, and the baker's daughter is fifteen.

I asked the captain whether the company knows. He said that the company's director sits on the left at the back, and that he has never once looked at his watch.
`,
  }),
  page({
    path: '_posts/2026-06-07-how-to-moor-in-a-crosswind.md',
    head: `
layout: post
title: How to moor in a crosswind without losing a friend
categories: [craft, people]
tags: [mooring, howto]
image:
  path: /assets/images/crosswind.png
  alt: Short waves across the harbour mouth
author: torvald
boat: Little Pelican
wind: 6
`,
    body: `
Say beforehand who does what. Say it quietly. Whoever shouts has already hit something.

1. Fenders out, both sides. You don't know yet which one you will need.
2. The stern line first.
3. Nobody jumps.

Afterwards you thank each other, also for what went wrong.
`,
  }),
  page({
    path: '_posts/2026-06-01-go-ci.md',
    head: `
layout: post
title: "A robot reads my letters before you do"
date: 2026-06-01 20:15:00 +0300
categories: workshop
tags: go ci
author: juno
`,
    body: `
Since last week a small program reads each letter before it goes out. It is written in Go, it runs whenever I push, and it looks for three things: links that lead nowhere, pictures without a description, and the word "very".

It has found nine links, four pictures and Torvald.
`,
  }),
  page({
    path: '_posts/2026-05-28-herring.md',
    head: `
layout: post
title: Herring
date: '2026-05-28 05:40:00 +0300'
categories: [quay]
tags: [fish, kitchen]
image: /assets/images/herring-light.png
author: ilse
boat: Adela
wind: 2
`,
    body: `
They are back. You don't need to see them; listen to the gulls.

On Thursday the whole quay smelled of butter, and three people who have not spoken since the vote on the crane stood at the same pan.
`,
  }),
  page({
    path: '_posts/2026-05-23-grammata.md',
    head: `
layout: post
title: Γράμμα από το γραφείο του λιμενάρχη
categories: letters
tags: visitors harbour
author: eleni
image: /assets/images/white-wall.png
excerpt: Η Ελένη μας γράφει από το δικό της λιμάνι, όπου οι γάτες έχουν καλύτερη θέση από τα σκάφη.
`,
    body: `
Αγαπητοί φίλοι,

στο λιμάνι μας οι γάτες έχουν την καλύτερη θέση, και κανείς δεν τους ζητά τέλη ελλιμενισμού. Μετρήσαμε δεκαεννέα. Ο λιμενάρχης επιμένει ότι είναι δεκαοκτώ, γιατί η μία είναι δική του.
`,
  }),
  page({
    path: '_posts/2026-05-17-the-buoy-that-came-home.md',
    head: `
layout: post
title: The buoy that came home
date: 2026-05-17 11:00:00 +0300
last_modified_at: 2026-05-19 09:00:00 +0300
categories: quay
tags: [buoys, weather]
image: { path: /assets/images/buoy-night.png, alt: A light on dark water }
author: torvald
wind: 5
excerpt: Number eleven broke loose in November and was counted as lost. On Sunday it knocked at the mole.
`,
    body: `
Number eleven broke loose in the November storm. It was counted as lost, struck from the list and replaced by a new number eleven.

On Sunday it knocked at the mole, green all over, with a passenger: a crab the size of a thumb. The office now has two of that number and no rule for it.
`,
  }),
  page({
    path: '_posts/2026-05-10-where-the-crane-went.md',
    head: `
layout: post
title: "Where the crane went: a \\"temporary\\" absence of eleven years"
date: 2026-05-10 10:00:00 +0300
categories: [quay, council]
tags: crane council
author: ilse
excerpt: "It was taken away to be painted. We have found it. It is blue now, and it lifts for somebody else."
`,
    body: `
It was taken away in 2015 to be painted, and the receipt says *temporary*.

We have found it. It stands two harbours farther north, it is blue, and it is well. The crew there call it Olga. They say that it came with a letter, and that the letter said: keep her busy.
`,
  }),
  page({
    path: '_posts/2026-05-03-michtav-min-hamigdalor.md',
    head: `
layout: post
title: מכתב מן המגדלור
date: 2026-05-03 18:00:00 +0300
categories: letters
tags: [lighthouse, visitors]
image: /assets/images/lamp.png
author: noa
`,
    body: `
שלום לכולם,

האור כאן עובד לבדו כבר שלושים שנה, ובכל זאת מישהו עולה כל ערב במדרגות. מאה ארבעים ושתיים מדרגות, ובסופן כיסא אחד וחלון אחד.

שאלתם מה רואים משם. רואים מי חוזר הביתה.
`,
  }),
  page({
    path: '_posts/2026-04-26-net-loft.md',
    head: `
layout: post
title: Up in the net loft
categories: craft
tags: nets people
image: /assets/images/net-loft.png
author: juno
pin: true
`,
    body: `
Four women, nine knots, one radio. They mend what the seals have opened, and they know each seal by its hole.

"That one," says Marta, "has good teeth and no patience."
`,
  }),
  crlf(
    page({
      path: '_posts/2026-04-19-tide-table-for-beginners.md',
      head: `
layout: post
title: A tide table for beginners
date: 2026-04-19 08:00:00 +0300
categories: craft
tags: [tides, howto, school]
author: torvald
toc: true
wind: 4
description: "Four numbers a day, two of which you can ignore, and one which you must not."
`,
      body: `
## The numbers

High, low, high, low. The hour matters to those who sail, the height to those who own a cellar.

## The one you must not ignore

The first low after the full moon. That is when the sandbank has you.
`,
    }),
  ),
  page({
    path: '_posts/2026-04-11-the-bakery-at-four.markdown',
    head: `
layout: post
title: The bakery at four
date: 2026-04-11 04:00:00 +0300
categories: people town
tags: [bread, night]
image: /assets/images/bakery.png
author: ilse
`,
    body: `
There is one light in the lower town at four, and it smells.

The pilots come first, on their way out; the fiddler from the *Anchor* comes next, on his way home. They stand at the same table for ten minutes and hold, each of them, that the other has the stranger hours.
`,
  }),
  page({
    path: '_posts/2026-04-02-a-vote-on-the-colour-of-the-harbour-office.md',
    head: `
layout: post
title: "A vote on the colour of the harbour office, in which everybody wanted white, nobody wanted the same white, the paint was ordered twice, the gulls were consulted, and the door is still green"
date: 2026-04-02 12:00:00 +0300
categories: council town
tags: council paint
author: juno
redirect_from:
  - /2026/04/white/
excerpt: The door is still green.
`,
    body: `
Cloud, shell, milk, chalk, sail. Five whites on five boards, and the whole town in front of them with its head to one side.

Sail won by two votes. The board with it was carried in for the night and has not been seen since.
`,
  }),
]
