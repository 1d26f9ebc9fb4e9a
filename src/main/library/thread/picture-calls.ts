import type { ArticleCard } from '../../../shared/card/article-card'
import { picturesOf } from '../../../shared/card/card-pictures'
import type { RequestOf, ResponseOf } from '../../../shared/ipc/contract'
import { placeOfPicture } from '../../../shared/pictures/address'
import type { NamedPicture } from '../../../shared/pictures/named'
import type { Desks } from '../beside/desks'
import { pictureFolders } from '../beside/picture-folders'
import type { Library } from '../index/library'
import type { Scanner } from '../scan/scanner'

interface Host {
  readonly library: Library
  readonly desks: Desks
  readonly scanner: Scanner
  /** Also of an unsaved article whose file is gone. */
  readonly cardAt: (path: string) => ArticleCard | undefined
  /** Looks again at what stands beside these articles. */
  readonly refresh: (paths: Iterable<string>) => void
}

/** The calls of a library's host that are about pictures. */
export const pictureCalls = ({ library, desks, scanner, cardAt, refresh }: Host) => ({
  readImageUses: ({ addresses }: Pick<RequestOf<'readImageUses'>, 'addresses'>): ResponseOf<'readImageUses'> => ({
    uses: addresses.map((address) => library.imageUses.of(address)),
  }),
  /** Of each of these pictures, in their order, whether it is the first one of its article, or a provider's logo. */
  areNamed: (pictures: readonly NamedPicture[]): boolean[] =>
    pictures.map(
      ({ path, address }) => (path !== null && cardAt(path)?.image === address) || library.logos.has(address),
    ),
  /** The pictures on servers that these articles have; waits until all of them are known. */
  picturesOf: async (paths: readonly string[]) => {
    if (paths.some((path) => library.get(path)?.card.checked === false)) await scanner.idle()
    return paths.flatMap((path) => {
      const card = library.get(path)?.card
      return (card === undefined ? [] : picturesOf(card))
        .filter(({ address }) => placeOfPicture(address) === 'outside')
        .map((one) => ({ path, ...one }))
    })
  },
  /** Where the articles' local pictures lie. */
  pictureFolders: (): string[] => pictureFolders(library.cards()),
  /** What was seen of pictures, by their addresses. */
  looked: (seen: Parameters<Desks['looked']>[0]) => {
    const addresses = desks.looked(seen)
    if (addresses.size === 0) return
    const isOne = ({ address }: { readonly address: string }): boolean => addresses.has(address)
    refresh(library.cards().flatMap((card) => (picturesOf(card).some(isOne) ? [card.path] : [])))
  },
})
