/** The views of a team: `.copydesk/views.yaml` as text, read tolerantly and changed line by line. */
export { changeViews } from './change'
export { queryFault, readViews } from './read'
export type { ViewChange } from './view-change'
