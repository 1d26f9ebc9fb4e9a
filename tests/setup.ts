/** Where a window is played: what is waited for may take its time on a busy machine. In ms. */
const PATIENCE = 60_000

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: PATIENCE })
}

export {}
