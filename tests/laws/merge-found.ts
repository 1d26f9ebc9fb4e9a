import type { Triple } from './merge-triples'

/** Triples by which a law failed once, by the seed that found them: each law tries them first. */
export const found: readonly Triple[] = [
  // 629884427: the comment behind the sign of a text on several lines went with the field that the other side took away.
  {
    base: '---\ncategory: |\n  Ports\n  Ports\n---',
    ours: '---\n---',
    theirs: '---\ncategory: | # note 0 of theirs\n  Ports\n  Ports\n---',
  },
  // 629884427: topics that one side emptied by `null`, and that the other one added to.
  {
    base: '---\ntitle: Fog\ntopics:\n  - Ports\n  - Energy\n  - AI\n---\n',
    ours: '---\ntitle: Fog\ntopics: null\n---\n',
    theirs: '---\ntitle: Fog\ntopics:\n  - Ports\n  - Energy\n  - Night shift\n  - AI\n---\nOne.\n',
  },
  // 988065393: a list that one side took away clashes behind what stands in theirs, and before it the other way round.
  {
    base: '---\nimages:\n- url: "https://x.example/a.jpg"\n  width: 10 # px\n\n- url: https://x.example/b.jpg\n  title: Ports\npublished: {\nx: 1,\n# note\ny: "a\nb"\n}\ncategory: 2020-06-13T12:43:00Z\n---',
    ours: '---\npublished: {\nx: 2,\n# note\ny: "a\nb"\n}\ncategory: 2020-06-13T12:43:00Z\n---',
    theirs:
      '---\nimages:\n\n- url: https://x.example/b.jpg\n  title: Ports\npublished: {\n# note\ny: "a\nb"\n}\ntopics:\n- Öl\ncategory: 2020-06-13T12:43:00Z\n---',
  },
]
