export { libraryCommands, openNextUndecided } from './commands'
export { valueName } from './filters/labels'
export { focusList, focusSearch, keepFocus } from './focus'
export { standAlone } from './geometry'
export { LibraryPane } from './LibraryPane'
export { Look } from './Look'
export { listArticles } from './list-articles'
export { decidedToday } from './result-count'
export { Sidebar } from './Sidebar'
export { findPicture } from './same-picture'
export { SearchBox } from './search/SearchBox'
export { allPaths, clearSelection, hasSelection, onceChosen, useSelection } from './selection'
export {
  appendArrivals,
  ask,
  cursorRow,
  markDecided,
  moveCursor,
  needRows,
  onLibraryEvent,
  rowAt,
  runQuery,
  toArticle,
  toNextUndecided,
  unmarkDecided,
  useLibrary,
} from './store'
export { viewCommands } from './views/commands'
export { ViewDialogs } from './views/ViewDialogs'
