import { page } from '../page.mjs'

/** content/letters: what people write to the journal, and what it writes back. */
export const letters = [
  page({
    path: 'content/letters/the-wind-at-night.md',
    head: `
title: Who owns the wind at night?
date: 2026-06-09T21:00:00+02:00
draft: false
description: "The turbine on the hill stands still when power is cheap. A reader asks whether she may have it then."
author: Lotte Ahrens
tags: [energy, village]
categories: [Letters]
cover:
  image: /images/hill-at-night.png
  alt: The hill at night
`,
    body: `
Dear Field Notes,

every night at two the turbine stops, although the wind does not. My son says that this is the market. I lie awake and would like to know who I have to ring up.

*The desk answers:* the control room, and they are friendly. They also told us what it would take to heat the swimming pool with it: one cable, four hundred metres, eleven signatures. We have three.
`,
  }),
  page({
    path: 'content/letters/rasail-min-al-bustan.md',
    head: `
title: رسالة من بستان الزيتون
date: 2026-06-02T12:00:00+02:00
draft: false
description: كتب إلينا مزارع عن أشجار زيتون أكبر سنا من القرية نفسها، وعن الصبر في سنة قليلة المطر.
author: سليم حداد
tags: [orchard, visitors, water]
categories: [Letters]
`,
    body: `
أصدقائي الأعزاء،

أشجارنا أكبر سنا من القرية، ولم تسألنا يوما عن المطر. في السنة الجافة تعطي القليل، وفي السنة التي بعدها تعطي ما نسيناه.

إذا زرتمونا فاجلبوا معكم كيسا من تربتكم. سنعطيكم كيسا من تربتنا، ونرى من منا يربح.
`,
  }),
  page({
    path: 'content/letters/a-robin-in-the-combine.md',
    head: `
title: A robin in the combine
date: 2026-05-25
draft: false
description: She nested behind the third lamp. The barley will have to wait, and so will the bank.
author: Henk Overbeek
tags: [birds, machines]
categories: [Letters]
cover:
  image: /images/barley.png
  alt: Barley in the evening
`,
    body: `
Four eggs, behind the third lamp from the left. I have driven this machine for twenty-two years and she has chosen the one warm place in it.

I rang the bank. I said that there was a delay with the combine. They asked what kind. I said: four.
`,
  }),
  page({
    path: 'content/letters/ten-years-without-the-plough.md',
    head: `
title: "Ten years without the plough: an apology to my father"
date: 2026-05-11T08:00:00+02:00
lastmod: 2026-05-13T17:45:00+02:00
draft: false
description: "He said that it would all be thistles. For three years he was right, and he was very kind about it."
author: Henk Overbeek
tags:
  - soil
  - people
categories:
  - Letters
series: Soil school
weight: 40
`,
    body: `
In the first year there were thistles. In the second there were more, and my father walked along the edge of the field with his hands behind his back, which is how he laughs.

In the fourth year the water stayed. It used to run off into the road; now it goes down where it falls. I have the photographs, taken by the same man from the same place.

He has not said that I was right. He has lent me his spade.
`,
  }),
  page({
    path: 'content/letters/to-the-person-who-took-the-ladder.md',
    head: `
title: To the person who took the ladder
date: 2026-05-06T18:30:00+02:00
draft: false
author: Field Notes desk
tags: [village, tools]
categories: [Letters]
`,
    body: `
The third rung from the top is loose. Please do not stand on it.

We would like it back before the cherries. If you need it longer, write to us, and we shall lend you the other one, which is better.
`,
  }),
  page({
    path: 'content/letters/rain-gauge-quarrel.md',
    head: `
title: The rain gauge quarrel
date: 2026-04-29
draft: false
description: Two neighbours, two gauges, four millimetres. It turns out that one of them has a duck.
author: Lotte Ahrens
tags: [weather, sensors, village]
categories: [Letters]
rain: 31
cover:
  image: /images/grey-morning.png
  alt: Rain over the village
`,
    body: `
For nine weeks Karl had four millimetres more than I had. We changed the gauges. Now I had four more, so it was not the gauge. We changed the places. We changed our tone.

On the tenth Sunday I got up at five and saw the duck. She bathes in it.
`,
  }),
  page({
    path: 'content/letters/a-question-about-quinces.md',
    head: `
title: A question about quinces
date: 2026-04-14T11:00:00+02:00
draft: false
description: Why do they smell better than they taste, and does anybody have a recipe that is not jelly?
author: Emmy Voss
tags: quinces
categories: Letters
`,
    body: `
I have a hundred and ten jars of jelly and no more friends to give them to.

*The desk answers:* slice them, roast them under a chicken, and tell nobody how easy it was.
`,
  }),
  page({
    path: 'content/letters/owl-box-number-six/index.md',
    head: `
title: Owl box number six
date: 2026-04-03T22:15:00+02:00
draft: false
description: "Empty for seven winters. On the first of April somebody sent a picture of it, and it was no joke."
author: Emmy Voss
tags: [birds]
categories: [Letters]
cover:
  image: owl-box.png
  alt: "The barn gable at night, with the sixth box"
`,
    body: `
We had given it up. The box had a wasps' nest in it, then a tennis ball, then nothing.

There are three. One of them is asleep in every picture, and it is always the same one.
`,
  }),
  page({
    path: 'content/letters/thanks-for-the-manure.md',
    head: `
title: "Thanks for the manure!"
date: 2026-03-22
draft: false
description: A short letter, from a long garden.
author: Karl Emde
tags: [soil, village]
categories: [Letters]
rain: 6
`,
    body: `
Two trailers were too many, one would have been too few, and you would not take anything for it. There will be pumpkins. You can't stop them.
`,
  }),
  page({
    path: 'content/letters/an-answer-from-the-council.md',
    head: `
title: "An answer from the council, in full"
date: 2026-03-05T10:00:00+01:00
expiryDate: 2026-04-05T00:00:00+02:00
draft: false
description: "We asked why the footpath ends at the beet field. The answer has four pages; we print the sentence with the verb."
author: Field Notes desk
tags: [village, paths]
categories: [Letters]
`,
    body: `
> The path ends there because in 1974 the surveyor's day ended there.

We are told that it may go on, if the owner of the beet agrees. The owner of the beet is our editor's aunt. She is thinking about it.
`,
  }),
  page({
    path: 'content/letters/from-a-roof-in-the-city.md',
    head: `
title: From a roof in the city
date: 2026-02-19T07:30:00+01:00
draft: false
summary: "Nine square metres, forty kilos of tomatoes, and a landlord who likes tomatoes."
author: Nour Haddad
tags: [city, vegetables]
categories: [Letters]
cover:
  image: /images/roof.png
  alt: Roofs in the morning
`,
    body: `
You write about acres. I have nine square metres and a lift that stops at the sixth floor. The soil came up in rucksacks, a good one and a half tonnes of it, over two summers.

The landlord came to forbid it. He stayed for supper.
`,
  }),
  page({
    path: 'content/letters/the-last-milk-churn.md',
    head: `
title: The last milk churn
date: 2026-06-13
draft: true
description: "Unfinished: ask Wilma for the year, and whether we may print her name."
author: Jonas Wiede
tags: [cattle, people]
categories: [Letters]
`,
    body: `
It stands at the end of her drive with geraniums in it. Until a year that we have still to find out, it went to the dairy every morning at ten to six, and the driver knew from its weight how she was.
`,
  }),
]
