/** What commands do in the source that is shown; null: none is. The view itself comes with its code, when it is first shown. */
interface ViewActs {
  /** The caret, as an offset of the text. */
  readonly caret: () => number
  readonly fix: () => void
}

export const viewActs: { current: ViewActs | null } = { current: null }
