/** The decision log of a workspace, `.copydesk/decisions.jsonl`: its lines, and what they say of each article. */
export { type DecisionLine, type DecisionWord, readDecisions, writeDecision } from './line'
export {
  addDecisions,
  countsAs,
  type Decisions,
  decidedAbout,
  LATEST_MS,
  type LostDecisions,
  lostDecisions,
} from './state'
