import type { ElectronApplication, Page } from '@playwright/test'

/** What a job took, up to where its effect was seen. */
export interface Took {
  /** Presses: a letter is one, and so is a key with Ctrl, Alt or Shift held. */
  readonly keys: number
  /** Of the program: nobody pauses between two keys. */
  readonly seconds: number
}

/** The keyboard of a window, which counts its presses. */
export class Keyboard {
  private presses = 0

  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1
      await this.page.keyboard.press(key)
    }
  }

  async type(text: string): Promise<void> {
    this.presses += [...text].length
    await this.page.keyboard.type(text)
  }

  /** Pastes what was copied elsewhere: one press. */
  async paste(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
    await this.press('ControlOrMeta+v')
  }

  /** Counts the presses of a job. */
  async take(job: () => Promise<void>): Promise<Took> {
    const [before, since] = [this.presses, performance.now()]
    await job()
    return { keys: this.presses - before, seconds: (performance.now() - since) / 1_000 }
  }
}
