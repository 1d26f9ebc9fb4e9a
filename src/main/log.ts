import { join } from 'node:path'
// The Node half of electron-log: its Electron half would listen to messages of any renderer beside our one wrapper.
import logger from 'electron-log/node'

export interface Log {
  readonly info: (message: string) => void
  readonly warn: (message: string) => void
  /** The stack goes into the file, never to a window. */
  readonly error: (message: string, error?: unknown) => void
}

export const logFile = (dataFolder: string): string => join(dataFolder, 'logs', 'main.log')

/** Starts the log: `logs/main.log` in the data folder, moved to `main.old.log` at 1 MB. */
export function startLog(dataFolder: string): Log {
  const { file, console } = logger.transports
  // Without it every line is lost: the logger looks for a package.json where the program was started.
  file.setAppName('Copydesk')
  file.resolvePathFn = () => logFile(dataFolder)
  file.maxSize = 1_048_576
  file.level = 'info'
  console.level = 'warn'
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, error) => (error === undefined ? logger.error(message) : logger.error(message, error)),
  }
}

/** A fault that nobody caught is written down and the program goes on: unsaved work is safer in a living window than behind Electron's error box. */
export function logFaults(log: Log): void {
  process.on('uncaughtException', (error) => log.error('Uncaught', error))
  process.on('unhandledRejection', (reason) => log.error('Unhandled', reason))
}
