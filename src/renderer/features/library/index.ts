export { libraryCommands, openNextUndecided } from './commands'
export { valueName } from './filters/labels'
export { focusList, focusSearch, keepFocus } from './focus'
export { LibraryPane } from './LibraryPane'
export { listArticles } from './list-articles'
export { decidedToday } from './result-count'
export { nameOfGone, numbersOf } from './rows/row-name'
export { standAlone } from './rows/scroll/geometry'
export { Sidebar } from './Sidebar'
export { findPicture } from './same-picture'
export { Arrived } from './search/Arrived'
export { SearchBox } from './search/SearchBox'
export { allPaths, clearSelection, hasChosen, hasSelection, onChosenMoved, selectAll, useSelection } from './selection'
export {
  appendArrivals,
  ask,
  askToReplace,
  cursorRow,
  look,
  markDecided,
  moveCursor,
  needRows,
  onLibraryEvent,
  onRowMoved,
  rowAt,
  runQuery,
  toNextUndecided,
  unmarkDecided,
  useLibrary,
} from './store'
export { undoAction } from './undo'
export { Unlisted } from './unlisted/Unlisted'
export { viewCommands } from './views/commands'
export { ViewDialogs } from './views/ViewDialogs'
export { viewIcon } from './views/view-icons'
export { isCurrent, showView } from './views/views'
