/** What a folder of articles may be. */
export const siteKinds = ['newsroom', 'jekyll', 'hugo', 'astro', 'docusaurus', 'obsidian', 'bare'] as const
export type SiteKind = (typeof siteKinds)[number]

export const siteNames: Readonly<Record<SiteKind, string>> = {
  newsroom: 'Newsroom',
  jekyll: 'Jekyll site',
  hugo: 'Hugo site',
  astro: 'Site of Astro or the like',
  docusaurus: 'Docusaurus site',
  obsidian: 'Obsidian vault',
  bare: 'Bare folder',
}
