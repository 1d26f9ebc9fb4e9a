import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chance } from '../chance'

/** When something was under way, in ms of this process. */
export interface Span {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Whether two things happened to one file at the same time. */
export const meet = (one: Span, other: Span): boolean =>
  one.name === other.name && one.from < other.to && one.to > other.from

/**
 * A program that knows nothing of us: every 50 ms it reads an article, dates it anew and adds a line to its body, and puts that
 * in its place. Its own lines are counted.
 */
export class Bot {
  readonly spans: Span[] = []
  private readonly lines: (readonly [name: string, line: string])[] = []
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly folder: string,
    private readonly names: readonly string[],
    private readonly chance: Chance,
  ) {}

  /** `until`: when it ends by itself, by performance.now(). */
  start(until = Number.POSITIVE_INFINITY): void {
    this.timer = setInterval(() => (performance.now() < until ? this.write() : this.stop()), 50)
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer)
  }

  get writes(): number {
    return this.lines.length
  }

  /** The lines that it wrote and that are in their files no more. */
  lost(): string[] {
    const texts = new Map(this.names.map((name) => [name, readFileSync(join(this.folder, name), 'utf8')]))
    return this.lines.flatMap(([name, line]) => (texts.get(name)?.includes(`${line}\n`) ? [] : [`${name}: ${line}`]))
  }

  private write(): void {
    const name = this.chance.of(this.names)
    const file = join(this.folder, name)
    const from = performance.now()
    const line = `Bot ${this.lines.length}.`
    const dated = readFileSync(file, 'utf8').replace(
      /^updatedDateTime: .*$/m,
      `updatedDateTime: 2026-06-13T12:43:00.${String(this.lines.length).padStart(6, '0')}Z`,
    )
    writeFileSync(`${file}.part`, `${dated}${line}\n`)
    renameSync(`${file}.part`, file)
    this.lines.push([name, line])
    this.spans.push({ name, from, to: performance.now() })
  }
}

/** The usual way to edit: read, think, write. Gives how many lines of the bot that lost. */
export async function editTheUsualWay(folder: string, name: string, chance: Chance): Promise<string> {
  const bot = new Bot(folder, [name], chance)
  bot.start()
  for (let turn = 0; turn < 5; turn += 1) {
    const text = readFileSync(join(folder, name), 'utf8')
    const sofar = bot.writes
    while (bot.writes < sofar + 3) await new Promise((resolve) => setTimeout(resolve, 10))
    writeFileSync(join(folder, name), text.replace(/^excerpt: .*$/m, `excerpt: Usual ${turn}`))
  }
  bot.stop()
  return `${bot.lost().length} of ${bot.writes}`
}
