/** The views of a team: `.copydesk/views.yaml` as text, read tolerantly and changed line by line. */
export { changeViews, type ViewChange } from './change'
export { readViews } from './read'
