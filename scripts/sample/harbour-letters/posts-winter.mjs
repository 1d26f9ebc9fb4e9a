import { page } from '../page.mjs'

/** _posts from January to March 2026; fields as in posts-spring.mjs. */
export const winterPosts = [
  page({
    path: '_posts/2026-03-29-the-hour-that-fell-into-the-water.md',
    head: `
layout: post
title: The hour that fell into the water
date: 2026-03-29 04:00:00 +0300
categories: town
tags: clocks night
author: torvald
boat: Adela
wind: 4
`,
    body: `
On the night when the clocks change, the night watch is paid for eight hours and works seven. In October they work nine, and nobody has ever written to us about that.

The harbour clock is put right by hand, from a boat. This year somebody dropped the hand.
`,
  }),
  page({
    path: '_posts/2026-03-21-what-the-pilot-carries.md',
    head: `
layout: post
title: What the pilot carries
categories: [people]
tags: [pilots, boats]
image:
  path: /assets/images/pilot-dawn.png
  alt: "First light behind the mole"
  caption: "Half past five, from the pilot stairs"
author: ilse
wind: 7
excerpt: "A torch, a pencil, a dry pair of socks, and a chocolate bar for a captain whom he does not know yet."
`,
    body: `
A torch. A pencil, because pens freeze. A dry pair of socks in a bag in a bag.

And a chocolate bar, for a captain whom he does not know yet. "You climb up a ladder at night onto somebody's ship," he says, "and tell him where to go. You should bring something."
`,
  }),
  page({
    path: '_posts/2026-03-14-letters-we-did-not-send.md',
    head: `
layout: post
title: Letters we did not send
date: 2026-03-14 17:00:00 +0200
published: false
categories: letters
tags: [desk]
author: ilse
`,
    body: `
One to the company about the ferry; one to the gulls. Kept here until we are calmer.
`,
  }),
  page({
    path: '_posts/2026-03-08-she-built-the-harbour-wall.md',
    head: `
layout: post
title: She built the harbour wall
date: "2026-03-08 09:00:00 +0200"
categories: people history
tags: [wall, engineers]
image: /assets/images/wall.png
author: juno
description: "The plans are signed with a first letter and a surname, and for ninety years everybody thought of a man."
`,
    body: `
The plans are signed *H. Lindqvist*. For ninety years everybody thought of a Henrik.

Her name was Hedda, she was thirty-one, and the wall has not moved by the breadth of a finger. In the archive there is a note from the contractor: "The lady insists on the larger stones." The lady was right.
`,
  }),
  page({
    path: '_posts/2026-02-27-ice.md',
    head: `
layout: post
title: Ice
date: 2026-02-27 10:00:00 +0200
categories: quay
tags: ice weather
image: /assets/images/ice.png
author: torvald
boat: Bear
wind: 1
`,
    body: `
Since Tuesday you can walk to the third bollard. Nobody should, and by noon there was a path.

The icebreaker is called *Bear* and comes at two. The children have made her a sign that says PLEASE LEAVE OUR HALF.
`,
  }),
  page({
    path: '_posts/2026-02-20-sixty-four-knots.mkd',
    head: `
layout: post
title: Sixty-four knots and one that has no name
categories: craft
tags: knots howto
author: juno
`,
    body: `
The board hangs in the sailors' home: sixty-four knots under glass, each with its name on a brass plate. The last plate is empty.

"It holds," says the caretaker. "It has held since 1911. We don't want to say anything that might change its mind."
`,
  }),
  page({
    path: '_posts/2026-02-13-friday.md',
    head: `
layout: post
title: "Friday the 13th, and everybody sailed"
date: 2026-02-13 16:30:00 +0200
category: people
tags: [superstition]
author: ilse
wind: 3
`,
    body: `
No boat used to leave on a Friday, and none at all on this one. Today all of them did. The forecast was good, the price was better, and each skipper had waited to see whether another would go first.

All are back. Two of them with more fish than they would say, which is also bad luck.
`,
  }),
  page({
    path: '_posts/2026-02-05-the-library-boat.md',
    head: `
layout: post
title: The library boat
date: 2026-02-05 13:00:00 +0200
categories: [town, people]
tags:
  - books
  - islands
  - school
image: /assets/images/library-boat.png
author: juno
boat: Second Edition
wind: 4
`,
    body: `
Eleven islands, eleven hundred books, one librarian who is never seasick before noon.

On the outermost island somebody has borrowed the same atlas for nine years. She brings it along each time, stamps it, and gives it back.
`,
  }),
  page({
    path: '_posts/2026-01-30-a-light-left-on.md',
    head: `
layout: post
title: A light left on
date: 2026-01-30 22:00:00 +0200
categories: town
tags: night lighthouse
author: noa
# The picture has to be asked for again.
permalink: /light/
`,
    body: `
In the last house before the mole a lamp burns in the kitchen window, every night, also when she is away. It is on no chart.

The pilots asked her not to change the bulb to a whiter one.
`,
  }),
  page({
    path: '_posts/2026-01-22-fog.md',
    head: `
title: Fog, four days of it
layout: post
categories: quay
tags: [fog, weather]
image: /assets/images/fog.png
author: torvald
wind: 0
`,
    body: `
On the first day you hear the horn. On the second you stop hearing it. On the third it is the only thing that you are sure of.

On the fourth we met in the middle of the harbour, two rowing boats, and both said sorry to what each took for a bollard.
`,
  }),
  page({
    path: '_posts/2026-01-12-stamps.md',
    head: `
layout: post
title: Does anybody still have the sixty-cent stamps?
date: 2026-01-12 15:45:00 +0200
categories: letters
tags: post
author: eleni
`,
    body: `
We have forty envelopes and a weight problem. Will swap for smoked eel.
`,
  }),
  page({
    path: '_posts/2026-01-02-first-letter-of-the-year.md',
    head: `
layout: post
title: First letter of the year
date: 2026-01-02 10:00:00 +0200
categories: letters town
tags: [desk, weather]
image: /assets/images/new-year.png
author: ilse
boat: Adela
wind: 5
excerpt: "Nobody fell in. That is not a matter of course."
`,
    body: `
Nobody fell in. That is not a matter of course: at midnight half the town stands on the edge of the quay and looks up.

We wish you a year with the wind from behind, and letters, not only bills.
`,
  }),
]
