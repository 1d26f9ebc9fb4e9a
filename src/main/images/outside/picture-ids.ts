import { createHmac, randomBytes } from 'node:crypto'

/** More than a window shows in a day. */
const MAX_IDS = 100_000

/**
 * The ids by which windows name pictures from outside: each stands for one address in one workspace, for this run, and says
 * nothing of it. An id that wasn't given out leads nowhere.
 */
export class PictureIds {
  private readonly secret = randomBytes(32)
  private readonly urls = new Map<string, string>()

  /** The id of an address that was read from a file of the workspace, or typed into an open article of it. */
  give(workspace: string, url: string): string {
    const id = createHmac('sha256', this.secret).update(`${workspace}\n${url}`).digest('hex').slice(0, 32)
    const key = `${workspace}/${id}`
    if (!this.urls.has(key) && this.urls.size >= MAX_IDS) {
      const [first = ''] = this.urls.keys()
      this.urls.delete(first)
    }
    this.urls.set(key, url)
    return id
  }

  urlOf(workspace: string, id: string): string | null {
    return this.urls.get(`${workspace}/${id}`) ?? null
  }
}
