export { ActionCount } from './ActionCount'
export { InboxDone } from './InboxDone'
export { loadToday } from './store'
export { Today } from './Today'
