export { lookCommands } from './commands'
export { Look } from './Look'
