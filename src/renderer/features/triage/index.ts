export { triageCommands } from './commands'
export { leaveTriage } from './queue'
export { Triage } from './Triage'
