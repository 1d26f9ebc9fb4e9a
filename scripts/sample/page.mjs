/**
 * A page's file as [path, text]: `head` is its front matter as it is written, between the lines `fence`, and `body` what
 * follows; both begin with a line break and end with one. Written whole, since how the front matter is spelled is what
 * these samples are for. The fence is '---' for YAML, '+++' for TOML, '' for JSON, which brings its braces.
 */
export const page = ({ path, head, body, fence = '---' }) => [
  path,
  fence === '' ? `${head.slice(1)}${body}` : `${fence}${head}${fence}\n${body}`,
]

/** The same file with Windows line ends. */
export const crlf = ([path, text]) => [path, text.replaceAll('\n', '\r\n')]
