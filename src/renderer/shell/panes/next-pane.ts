/** What F6 goes through: panes by their names, and each bar that marks itself while it is there. */
const PANES = '#search, #sidebar, #articles, #triage, form[aria-label="Article"], [data-pane]'

/** Where the focus goes in a pane that can't have it itself: the first of these. */
const STARTS = ['[data-view][tabindex="0"]', '[data-start] button', 'button:not([tabindex="-1"])'] as const

function startOf(pane: HTMLElement): HTMLElement | null {
  if (pane.matches('input, [tabindex]')) return pane
  return STARTS.map((start) => pane.querySelector<HTMLElement>(start)).find((found) => found !== null) ?? null
}

/**
 * F6: round through all that is there, as it stands in the window: search, notices and questions, sidebar, selection, list or triage,
 * form, and what runs or was done.
 */
export function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = [...panes.slice(at + 1), ...panes.slice(0, at + 1)]
    .map(startOf)
    .find((start) => start !== null && start.offsetParent !== null)
  next?.focus()
}
