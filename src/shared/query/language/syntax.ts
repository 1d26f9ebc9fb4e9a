/** Where something stands in the text of a query, in UTF-16 units; `to` is the first one after. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A query as a tree; every part knows where it is written. `all` without parts holds for every article. */
export type Query = Span &
  (
    | { readonly kind: 'all' | 'any'; readonly parts: readonly Query[] }
    | { readonly kind: 'not' | 'group'; readonly part: Query }
    /** A word's beginning, or with `phrase` words in their order; '' asks for nothing. */
    | { readonly kind: 'words'; readonly text: string; readonly phrase: boolean }
    | FieldPart
  )
/** `field:value`, the field in lower case, the value without its quotes. */
export type FieldPart = Span & { readonly kind: 'field'; readonly field: string; readonly value: string }

/** A query that can't be read: what, and where in its text. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly span: Span
  constructor(message: string, { from, to }: Span) {
    super(message)
    // Of a token that is handed in only its place is told: what else it has would stand in answers.
    this.span = { from, to }
  }
}

export type Token = Span & {
  readonly kind: '(' | ')' | 'or' | '-' | 'words' | 'phrase' | 'field'
  readonly text: string
  readonly value: string
}

const SIGN = /^[()]/
/** In a quoted value `""` is one quote. */
const FIELD = /^([A-Za-z]\w*(?:[.-]\w+)*):(?:"((?:[^"]|"")*)("|$)|([^\s()"]+(?:\([^\s()]*\)[^\s()"]*)*))/
/** Some keyboards set “ and ” where a quote is typed. */
const PHRASE = /^["“”„]([^"“”]*)(["“”]|$)/
/** A pasted link is one word, whatever signs it holds. */
const LINK = /^https?:\/\/\S+/i
const WORD = /^[^\s()"“”]+/
/** With nothing behind it to leave out it asks for nothing, as a dash in a pasted title. */
const BARE_MINUS = /^-+$/

/** The words and signs of a text, in their order; any text has them, also one that is no query. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const push = (kind: Token['kind'], length: number, rest: Partial<Token> = {}): void => {
    tokens.push({ kind, text: text.slice(at, at + length), value: '', from: at, to: at + length, ...rest })
    at += length
  }
  while (at < text.length) {
    const rest = text.slice(at)
    const blanks = /^\s+/.exec(rest)
    const link = LINK.exec(rest)
    const field = FIELD.exec(rest)
    const phrase = PHRASE.exec(rest)
    if (blanks !== null) at += blanks[0].length
    else if (SIGN.test(rest)) push(rest.charAt(0) as '(' | ')', 1)
    else if (/^-(?=[^\s-])/.test(rest)) push('-', 1)
    else if (/^OR(?=[\s()]|$)/.test(rest)) push('or', 2)
    else if (link !== null) push('field', link[0].length, { text: 'url', value: link[0] })
    else if (field !== null) {
      push('field', field[0].length, {
        text: (field[1] ?? '').toLowerCase(),
        value: field[2]?.replaceAll('""', '"') ?? field[4] ?? '',
      })
    } else if (phrase !== null) push('phrase', phrase[0].length, { text: phrase[1] ?? '' })
    else push('words', WORD.exec(rest)?.[0].length ?? 1)
  }
  return tokens
}

/** Reads tokens from the left; `OR` binds weaker than what stands beside each other. */
class Reader {
  private at = 0

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  read(): Query {
    const query = this.any()
    const rest = this.tokens[this.at]
    if (rest !== undefined) throw new QueryError('This ) has no ( before it.', rest)
    return query
  }

  private any(): Query {
    const parts = [this.all()]
    while (this.tokens[this.at]?.kind === 'or') {
      const or = this.tokens[this.at] as Token
      this.at += 1
      const next = this.all()
      if (isEmpty(next) || isEmpty(parts[0])) throw new QueryError('OR needs something on both sides.', or)
      parts.push(next)
    }
    return parts.length === 1 ? (parts[0] as Query) : { kind: 'any', parts, ...around(parts) }
  }

  private all(): Query {
    const parts: Query[] = []
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind === 'or' || token.kind === ')') break
      parts.push(this.one(token))
    }
    return parts.length === 1 ? (parts[0] as Query) : { kind: 'all', parts, ...around(parts) }
  }

  private one(token: Token): Query {
    this.at += 1
    const { from, to, text, value } = token
    if (token.kind === '-') {
      const next = this.tokens[this.at]
      if (next === undefined || next.kind === 'or' || next.kind === ')') {
        throw new QueryError('- needs something to leave out.', token)
      }
      const part = this.one(next)
      return { kind: 'not', part, from, to: part.to }
    }
    if (token.kind === '(') {
      const part = this.any()
      const end = this.tokens[this.at]
      if (end?.kind !== ')') throw new QueryError('This ( is not closed.', { from, to: this.end })
      this.at += 1
      return { kind: 'group', part, from, to: end.to }
    }
    if (token.kind === 'field') return { kind: 'field', field: text, value, from, to }
    const phrase = token.kind === 'phrase'
    return { kind: 'words', text: phrase || !BARE_MINUS.test(text) ? text : '', phrase, from, to }
  }
}

const around = (parts: readonly Query[]): Span => ({ from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0 })

function isEmpty(query: Query | undefined): boolean {
  return query?.kind === 'group' ? isEmpty(query.part) : query?.kind === 'all' && query.parts.length === 0
}

/**
 * Reads the text of a query: words, "phrases", `field:value`, `-` before what is left out, `OR`, parentheses.
 * Throws QueryError. Which fields there are and what they take is fields.ts's.
 */
export function readQuery(text: string): Query {
  return new Reader(tokensOf(text), text.length).read()
}
