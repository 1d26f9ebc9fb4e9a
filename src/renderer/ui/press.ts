let isDown = false
addEventListener('pointerdown', ({ button }) => (isDown = button === 0), true)
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (isDown = false), true)

/**
 * Does what moves other things on the screen: at once, but during a press only behind its click. What is pressed would else move away
 * under the pointer, and the click go nowhere.
 */
export function behindPress(job: () => void): void {
  if (!isDown) {
    job()
    return
  }
  const ended = new AbortController()
  const end = (): void => {
    ended.abort()
    // The click comes right behind the end of its press.
    setTimeout(job)
  }
  for (const name of ['pointerup', 'pointercancel'])
    addEventListener(name, end, { signal: ended.signal, capture: true })
}
