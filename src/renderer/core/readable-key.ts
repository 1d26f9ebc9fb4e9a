const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
}

/** A key as people write it: 'Ctrl+S', on a Mac '⌘S'. */
export function readableKey(key: string, mac: boolean): string {
  // The plus sign separates; a command on the plus key itself would be written 'Mod++'.
  const parts = key.split(/\+(?=.)/).map((part) => signs[part] ?? part.replace(/^Digit/, ''))
  const names: Readonly<Record<string, string>> = mac ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' } : { Mod: 'Ctrl' }
  return parts.map((part) => names[part] ?? part).join(mac ? '' : '+')
}
