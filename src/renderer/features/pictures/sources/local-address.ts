/** Where the window loads a picture of the folder that an article names; `folder`: where main serves the workspace's pictures. */
export function localAddress(src: string, folder: string, article: string | null): string {
  // Half of a surrogate pair, which a text may hold while it is typed, can't be encoded.
  const path = src.toWellFormed().split('/').map(encodeURIComponent).join('/')
  // A picture without a leading slash may lie beside its article.
  const of = article === null || src.startsWith('/') ? '' : `?of=${encodeURIComponent(article.toWellFormed())}`
  return `${folder}/${path.replace(/^\/+/, '')}${of}`
}
