/** How the name of an article's file ends: what Jekyll reads as Markdown, and MDX, whose front matter is the same. */
export const ARTICLE_ENDING = /\.(?:md|markdown|mkd|mkdn|mkdown|mdx)$/i
