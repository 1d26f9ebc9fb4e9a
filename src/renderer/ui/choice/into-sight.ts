/** Scrolls the list of an option no further than it has to, so that the option is seen. */
export function intoSight(option: HTMLElement | null): void {
  const list = option?.closest<HTMLElement>('[role="listbox"]')
  if (!option || !list) return
  const [top, bottom] = [option.offsetTop, option.offsetTop + option.offsetHeight]
  if (top < list.scrollTop) list.scrollTop = top
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
}
