import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was typed. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const inProject = (...parts) => join(projectFolder, ...parts)
const windows = process.platform === 'win32'

/** A step that failed in a way that people can do something about: what, where, what to do. */
export class StepFailed extends Error {
  name = 'StepFailed'
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
/** Progress goes to stderr, so that stdout can be read by other programs. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Runs `work` and says what it was and how long it took; `work` may return a word of its own for the line. */
export async function step(name, work) {
  const since = Date.now()
  const note = await work()
  say(`· ${name}${note ? `: ${note}` : ''} (${seconds(since)})`)
}

/** Runs a program to its end; resolves with { code, output }. With `show`, its output is passed on as it comes. */
export function run(command, args, { show = false, env = process.env, cwd = projectFolder, limit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      // npm and npx are .cmd files on Windows, which only a shell starts.
      shell: windows && !command.includes('\\'),
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const timer = limit && setTimeout(() => child.kill(), limit)
    const end = (code, more = '') => {
      clearTimeout(timer)
      resolve({ code, output: output + more })
    }
    child.on('error', (error) => end(127, error.message))
    child.on('close', (code) => end(code ?? 1))
  })
}

/** Like `run`, but a failure is a StepFailed with the last lines of the output. */
export async function must(command, args, options) {
  const result = await run(command, args, options)
  if (result.code === 0) return result.output
  const tail = result.output.trimEnd().split('\n').slice(-30).join('\n')
  throw new StepFailed(`${command} ${args.join(' ')} ended with ${result.code}.\n${tail}`)
}

/** A tool of node_modules, run by this very Node. */
export const tool = (file) => [process.execPath, inProject('node_modules', file)]

/** What a step remembers of its last success, so that the next run can skip it. */
export function remembered(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

export function remember(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Runs a script's main function: a StepFailed is a message, anything else a fault with its stack; both exit with 1. */
export function script(main) {
  main().catch((error) => {
    say(error instanceof StepFailed ? `\n${error.message}` : (error.stack ?? String(error)))
    process.exit(1)
  })
}
