/** The views of a team: `.copydesk/views.yaml` as text, read tolerantly and changed line by line. */
export { changeViews, type ViewChange, type ViewRefusal } from './change'
export { readViews, type ViewsRead } from './read'
