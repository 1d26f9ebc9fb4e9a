import type { Mark, MarksOf } from '../library/beside/desks'
import type { RemoteLibrary } from '../library/thread/host'

const names: readonly Mark[] = ['unsaved', 'changed']

/** What main knows of single articles and the library shows; kept here, since the library's thread may begin anew. */
export class Marks {
  private readonly paths: Record<Mark, Set<string>> = { unsaved: new Set(), changed: new Set() }

  constructor(
    private readonly call: Pick<RemoteLibrary, 'mark' | 'markOnly'>,
    private readonly warn: (error: unknown) => void,
  ) {}

  /** `base`: what unsaved work was typed on; it is listed also where no file is. */
  set(mark: Mark, path: string, is: boolean, base?: string): void {
    if (this.has(mark, path) === is) return
    this.note(path, { [mark]: is })
    this.call.mark({ path, marks: { [mark]: is }, base }).catch(this.warn)
  }

  /** The same for who tells it to the library with something else. */
  note(path: string, marks: MarksOf): void {
    for (const mark of names) {
      if (marks[mark] === true) this.paths[mark].add(path)
      else if (marks[mark] === false) this.paths[mark].delete(path)
    }
  }

  has(mark: Mark, path: string): boolean {
    return this.paths[mark].has(path)
  }

  /** Unsaved work typed on `base` is listed also where no file is. */
  lose(path: string, base: string): void {
    this.call.mark({ path, base }).catch(this.warn)
  }

  /** These and no others. */
  setOnly(mark: Mark, paths: Iterable<string>): void {
    const now = new Set(paths)
    const isKnown = now.size === this.paths[mark].size && [...now].every((path) => this.has(mark, path))
    this.paths[mark] = now
    if (!isKnown) this.tell(mark)
  }

  /** The library's thread began anew. */
  tellAll(): void {
    for (const mark of names) this.tell(mark)
  }

  private tell(mark: Mark): void {
    this.call.markOnly({ mark, paths: [...this.paths[mark]] }).catch(this.warn)
  }
}
