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
]
