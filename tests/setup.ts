/** Where a window is played: what is waited for may take its time on a busy machine. In ms. */
const PATIENCE = 60_000

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: PATIENCE })
  // jsdom lays nothing out and has none: of what is observed no size ever changes.
  globalThis.ResizeObserver ??= class {
    observe = (): void => undefined
    unobserve = (): void => undefined
    disconnect = (): void => undefined
  }
}

/**
 * How many callers an error names. Vitest asks for a hundred, which for the thousands of errors that parsers throw and we catch
 * takes longer than the parsing; a failed test is found by these.
 */
Error.stackTraceLimit = 20

export {}
