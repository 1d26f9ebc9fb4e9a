import { StepFailed, say } from './run.mjs'

/** Node 20.19 or newer: what the build tools need. */
export function isNodeEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

export function checkNode(version = process.version) {
  if (version.startsWith('v21.'))
    say('  Node 21 is no longer maintained and not tested with; use 20.19 or newer, or 22')
  if (isNodeEnough(version)) return
  throw new StepFailed(
    `Copydesk needs Node 20.19 or newer; this is ${version}. Install it from your system or nodejs.org.`,
  )
}
