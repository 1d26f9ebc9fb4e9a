export { decidingCommands } from './commands'
