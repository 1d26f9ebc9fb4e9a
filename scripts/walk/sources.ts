import { readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { project } from '../../tests/e2e/app'
import type { Entered } from './recorder/coverage'

/** A function of a source file: `file` from the project's folder, of packages as `node_modules/…`. */
export interface SourceFunction {
  readonly file: string
  readonly name: string
  readonly count: number
}

class Script {
  private readonly map: TraceMap
  /** Where each line begins. */
  private readonly lines = [0]

  constructor(private readonly path: string) {
    const text = readFileSync(path, 'utf8')
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.lines.push(at + 1)
    this.map = new TraceMap(readFileSync(`${path}.map`, 'utf8'))
  }

  /** `line` from 1, `column` from 0. */
  fileAt(line: number, column: number): string | null {
    const { source } = originalPositionFor(this.map, { line, column })
    return source === null ? null : relative(project, resolve(dirname(this.path), source))
  }

  fileOf(at: number): string | null {
    const line = this.lines.findLastIndex((begin) => begin <= at)
    return this.fileAt(line + 1, at - (this.lines[line] ?? 0))
  }
}

/** A line of a stack: the script's address, line and column, both from 1. */
const FRAME = /([^\s()/]+\.[mc]?js):(\d+):(\d+)\)?$/gm

/** Finds the sources of what was built. */
export class Sources {
  private readonly scripts: ReadonlyMap<string, Script>

  /** Paths of scripts, each with its map beside it. */
  constructor(paths: readonly string[]) {
    this.scripts = new Map(paths.map((path) => [basename(path), new Script(path)]))
  }

  functions(entered: readonly Entered[]): SourceFunction[] {
    return entered.flatMap(({ script, at, name, count }) => {
      const file = this.scripts.get(basename(script))?.fileOf(at) ?? null
      return file === null ? [] : [{ file, name, count }]
    })
  }

  /** The files of a stack as V8 writes it, the innermost first. */
  stack(stack: string): string[] {
    return [...stack.matchAll(FRAME)].flatMap(([, script = '', line, column]) => {
      return this.scripts.get(script)?.fileAt(Number(line), Number(column) - 1) ?? []
    })
  }
}
