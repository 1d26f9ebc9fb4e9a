import { isSameTopic } from '../../../../shared/article/topics'
import { identityOf } from '../../../../shared/change/identity'
import type { SuggestedTopic } from '../../../../shared/query'
import { call } from '../../../core/client'
import { announce, changeSettings, useSession, workspaceId } from '../../../core/session'
import { useUsedTopics } from '../../../core/used-topics'
import { onLeave, workspaceStore } from '../../../core/workspace-session'
import { decide } from '../../editor'
import { askToReplace, cursorRow } from '../../library'
import { type Given, OFTEN, type Offered, offer, type Pin, pressed } from './digits'

interface TriageTopics {
  /** What is suggested for each article, by path. It stays while triage is open. */
  readonly suggested: ReadonlyMap<string, readonly SuggestedTopic[]>
  /** What articles of this folder have most. */
  readonly often: readonly string[]
  /** The digits of this session. */
  readonly given: Given
  /** What the card of this article offers; null before its suggestions are here. */
  readonly card: { readonly path: string; readonly offered: readonly Offered[] } | null
}

export const useTriageTopics = workspaceStore<TriageTopics>(() => ({
  suggested: new Map(),
  often: [],
  given: new Map(),
  card: null,
}))
const set = useTriageTopics.setState

/** Paths whose suggestions are here or under way. */
let asked = new Set<string>()
/** The topics of the folder are under way, or here; null: nobody asked yet. */
let askedOften: Promise<void> | null = null

onLeave(() => {
  asked = new Set()
  askedOften = null
})

/** Another queue begins: what was suggested may be other by now. Digits stay those of the session. */
export function forgetSuggested(): void {
  asked = new Set()
  askedOften = null
  set({ suggested: new Map(), card: null })
}

const MAX_PINS = 200

/** The topics that this user keeps beside digits in this folder. */
export const pinsOf = (workspace: string | undefined): readonly Pin[] =>
  (useSession.getState().settings?.pinnedTopics ?? []).filter((pin) => pin.workspace === workspace)

/** Reads what the folder uses most, once for a queue. */
function needOften(workspace: string): Promise<void> {
  askedOften ??= call('listValues', { workspace, field: 'topics' }).then((topics) => {
    if (workspace === workspaceId()) set({ often: topics.slice(0, OFTEN) })
  })
  return askedOften
}

/** Reads what a card suggests. Without it the card lacks suggestions only, so a failure isn't told. */
export async function needTopics(path: string): Promise<void> {
  const workspace = workspaceId()
  if (!workspace || asked.has(path)) return
  const own = asked
  own.add(path)
  try {
    const [{ topics }] = await Promise.all([
      call('suggestTopics', { workspace, path, typed: null }),
      // Who can't be told has the article's own suggestions.
      needOften(workspace).catch(() => undefined),
    ])
    if (own === asked) set(({ suggested }) => ({ suggested: new Map([...suggested, [path, topics]]) }))
  } catch {
    own.delete(path)
  }
}

/** Puts digits beside the topics of the card that is shown; those of cards that come are given when they are there. */
export function showTopics(path: string): void {
  const { suggested, often, given, card } = useTriageTopics.getState()
  const topics = suggested.get(path)
  if (topics === undefined) return
  const article = cursorRow()?.card
  // Nothing is added to what can't be read.
  const isOpen = article?.path === path && article.broken === null
  // What was added on this card keeps its place.
  const isHere = (topic: string): boolean =>
    card?.path === path && card.offered.some((one) => isSameTopic(one.topic, topic))
  const present = article?.topics.filter((topic) => !isHere(topic)) ?? []
  const more = isOpen ? { used: useUsedTopics.getState().topics, often, present } : undefined
  const placed = offer(topics, pinsOf(workspaceId()), given, more)
  set({ given: placed.given, card: { path, offered: placed.offered } })
}

/** The topic beside a digit on the card that is shown. */
export function topicBeside(digit: number): string | undefined {
  const { card } = useTriageTopics.getState()
  if (card === null || card.path !== cursorRow()?.path) return undefined
  return card.offered.find((one) => one.digit === digit)?.topic
}

/** Adds a topic that the card offers, and saves it at once; the card stays. */
export async function addOffered(topic: string, digit: number | null): Promise<void> {
  const row = cursorRow()
  if (!row?.card) return
  if (digit !== null) set(({ given }) => ({ given: pressed(given, topic) }))
  if (row.card.topics.some((one) => isSameTopic(one, topic))) return announce(`${topic} is there already`)
  const asks = digit === null ? undefined : askToReplace(String(digit))
  await decide(row.path, { kind: 'addTopic', topic }, identityOf(row.card), asks)
}

/** Keeps the topic beside a digit there on every card and over a restart, or lets it go. */
export async function pinTopic(digit: number): Promise<void> {
  const workspace = workspaceId()
  const topic = topicBeside(digit)
  const { settings } = useSession.getState()
  if (workspace === undefined || topic === undefined || settings === null) return
  const isPinned = pinsOf(workspace).some((pin) => pin.digit === digit)
  const others = settings.pinnedTopics.filter(
    (pin) => pin.workspace !== workspace || (pin.digit !== digit && !isSameTopic(pin.topic, topic)),
  )
  const pinnedTopics = isPinned ? others : [{ workspace, digit, topic }, ...others].slice(0, MAX_PINS)
  const saved = changeSettings({ pinnedTopics })
  const path = cursorRow()?.path
  if (path !== undefined) showTopics(path)
  announce(isPinned ? `${digit} is free again` : `${digit} stays ${topic}`)
  await saved
}

/** Whether a digit is kept for its topic. */
export const isPinned = (digit: number): boolean => pinsOf(workspaceId()).some((pin) => pin.digit === digit)
