/** Months, days, and words that stand in every other news story: that two have one of them in common tells nobody anything. */
const COMMON = new Set(
  (
    'january february march april june july august september sept october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday about after again against ahead also already always announce announced announcement announces announcing another ' +
    'around available away back because become been before being best better between beyond both build building built call came come ' +
    'comes coming could does doing done down during each early easy even ever every everyone everything eight eleven find first four five full further ' +
    'general gets getting give given gives goes going good great here high inside introduce introduced introduces introducing join just ' +
    'keep know last late later latest lead learn learning less like little live long look looking made make makes making many might month ' +
    'months most much must need needs never next nobody nothing news once only open other others part people place post read ready really ' +
    'recent recently release released releases right said same says second seen seven several share shares should show shows since some ' +
    'something soon start started still such support supports take takes tell than them then there these they thing things think this ' +
    'those three through time times today together tomorrow under until update updated updates upon used user users uses using very want ' +
    'ways week weeks well went were what where whether which while whole whose within without work working works would write year years ' +
    'yesterday'
  ).split(' '),
)

/** Fewer letters of an alphabet are mostly no word of their own; of the scripts that write syllables and words one is enough. */
const LEAST_LETTERS = 4
const SYLLABLES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/** Whether a folded word says something to people who are told that two stories share it. */
export const isTelling = (word: string): boolean =>
  !/\p{N}/u.test(word) && !COMMON.has(word) && (word.length >= LEAST_LETTERS || SYLLABLES.test(word))

/** What more of all articles have is not rare; in a small folder a few may. */
const RARE_SHARE = 0.02
const RARE_USES = 5

/** What more articles have than this share of all tells no two of them apart. */
export const COMMON_SHARE = 0.1

/** Whether so few of all articles have a word that it says why two of them belong together. */
export const isRare = (uses: number, articles: number): boolean => uses <= Math.max(RARE_USES, articles * RARE_SHARE)

/** Whether so many have something that it says little of two of them. */
export const isCommon = (uses: number, articles: number): boolean => uses > Math.max(RARE_USES, articles * COMMON_SHARE)
