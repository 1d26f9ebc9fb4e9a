export { CheckBar } from './CheckBar'
export { checkingCommands } from './commands'
export { checkPictures, onCheckEvent } from './run'
export { ofArticles } from './scope'
