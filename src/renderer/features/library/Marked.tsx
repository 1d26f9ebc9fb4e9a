/** Text of an article. */
export function Marked({ text }: { readonly text: string; readonly query: string; readonly field: string }) {
  return text
}
