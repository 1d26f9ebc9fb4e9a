import type { ArticleCard } from '../../../shared/card/article-card'
import { fileOfAddress, placeOfPicture } from '../../../shared/pictures/address'

/** More are of no use: pictures go into one. */
const MAX_FOLDERS = 20

/** The folders that the addresses of these articles' local pictures name, decoded, with their leading '/', the most used first. */
export function pictureFolders(cards: readonly Pick<ArticleCard, 'image'>[]): string[] {
  const counts = new Map<string, number>()
  for (const { image } of cards) {
    if (image === null || placeOfPicture(image) !== 'folder') continue
    const file = fileOfAddress(image)
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')))
    if (folder !== '') counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const used = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return used.slice(0, MAX_FOLDERS).map(([folder]) => folder)
}
