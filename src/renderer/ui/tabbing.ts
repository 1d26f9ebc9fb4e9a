let isNow = false
addEventListener(
  'keydown',
  ({ key, altKey, ctrlKey, metaKey }) => {
    if (key !== 'Tab' || altKey || ctrlKey || metaKey) return
    isNow = true
    // What Tab does is done within its own task.
    setTimeout(() => (isNow = false))
  },
  true,
)

/** Whether what gets the focus now gets it by Tab: not by a click, by code, or with its window. */
export const isTabbing = (): boolean => isNow
