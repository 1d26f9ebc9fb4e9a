/** A YAML file as the front matter of an article, so that the article engine reads and edits it, comments and all. */
export interface Wrapped {
  readonly article: string
  /** The YAML again, after edits. */
  readonly unwrap: (article: string) => string
}

const BOM = '\uFEFF'

export function wrapYaml(yaml: string): Wrapped {
  const bom = yaml.startsWith(BOM) ? BOM : ''
  const text = yaml.slice(bom.length)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  // A YAML file may begin as front matter does.
  const start = /^---[ \t]*\r?\n/.test(text) ? '' : `---${eol}`
  const end = `${text === '' || text.endsWith('\n') ? '' : eol}---${eol}`
  return {
    article: `${start}${text}${end}`,
    unwrap: (article) => bom + article.slice(start.length, article.length - `---${eol}`.length),
  }
}
