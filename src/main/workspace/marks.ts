import type { Mark } from '../library/beside/desks'
import type { RemoteLibrary } from '../library/thread/host'

const names: readonly Mark[] = ['unsaved', 'changed']

/** What main knows of single articles and the library shows; kept here, since the library's thread may begin anew. */
export class Marks {
  private readonly paths: Record<Mark, Set<string>> = { unsaved: new Set(), changed: new Set() }

  constructor(
    private readonly call: Pick<RemoteLibrary, 'mark' | 'markOnly' | 'lose'>,
    private readonly warn: (error: unknown) => void,
  ) {}

  set(mark: Mark, path: string, is: boolean): void {
    if (this.paths[mark].has(path) === is) return
    if (is) this.paths[mark].add(path)
    else this.paths[mark].delete(path)
    this.call.mark({ mark, path, is }).catch(this.warn)
  }

  has(mark: Mark, path: string): boolean {
    return this.paths[mark].has(path)
  }

  /** Unsaved work typed on `base` is listed also where no file is. */
  lose(path: string, base: string): void {
    this.call.lose({ path, text: base }).catch(this.warn)
  }

  /** These and no others. */
  setOnly(mark: Mark, paths: Iterable<string>): void {
    this.paths[mark] = new Set(paths)
    this.tell(mark)
  }

  /** The library's thread began anew. */
  tellAll(): void {
    for (const mark of names) this.tell(mark)
  }

  private tell(mark: Mark): void {
    this.call.markOnly({ mark, paths: [...this.paths[mark]] }).catch(this.warn)
  }
}
