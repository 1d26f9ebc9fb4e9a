/** 'topic:Energy': a field and its value side by side, each in its own direction of writing. */
export function PartOfQuery({ text }: { readonly text: string }) {
  const [field = ''] = /^-?[\w.-]+:/.exec(text) ?? []
  return (
    <bdi>
      {field}
      <bdi>{text.slice(field.length)}</bdi>
    </bdi>
  )
}
