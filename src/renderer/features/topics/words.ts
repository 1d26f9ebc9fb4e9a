import type { SuggestedTopic } from '../../../shared/query'

const has = (count: number): string => (count === 1 ? 'has' : 'have')

/** What says that a topic fits: '“harbour” in the title', '2 of the 3 related have it', '3 of the 8 nearest have it'. */
export function becauseText(because: SuggestedTopic['because']): string {
  switch (because.kind) {
    case 'said':
      return `“${because.words}” in the ${because.in}`
    case 'related':
      return because.of === 1
        ? 'the related story has it'
        : `${because.have} of the ${because.of} related ${has(because.have)} it`
    case 'near':
      return because.of === 1
        ? 'the nearest story has it'
        : `${because.have} of the ${because.of} nearest ${has(because.have)} it`
  }
}
