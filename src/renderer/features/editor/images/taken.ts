import { MAX_ADDRESS_LETTERS } from '../../../../shared/text/address'

/** What of a paste or a drop may be pictures. */
export interface Taken {
  /** In their order; whether they are pictures their bytes say. */
  readonly files: readonly File[]
  /** The names of folders. */
  readonly folders: readonly string[]
  /** Of the web, in their order. */
  readonly addresses: readonly string[]
}

/** A text that is one address of the web and nothing else. */
function webAddress(text: string): readonly string[] {
  const address = text.trim()
  const isAddress = /^https?:\/\/\S+$/i.test(address) && address.length <= MAX_ADDRESS_LETTERS && URL.canParse(address)
  return isAddress ? [address] : []
}

/** What a page's own picture is called, as it was dragged or copied out of it. Nothing of the page is loaded. */
function inPage(html: string): readonly string[] {
  if (!html.includes('<img')) return []
  return webAddress(new DOMParser().parseFromString(html, 'text/html').querySelector('img')?.getAttribute('src') ?? '')
}

const inList = (list: string): readonly string[] =>
  list.split(/\r?\n/).flatMap((line) => (line.startsWith('#') ? [] : webAddress(line)))

/**
 * The pictures of a paste or a drop. A picture of a page comes as its address, as a file and as the link it stands in: its address is
 * what it is. A link goes behind files, and a text counts where it is one address.
 */
export function takenFrom(data: DataTransfer): Taken {
  const addresses = inPage(data.getData('text/html'))
  if (addresses.length > 0) return { files: [], folders: [], addresses }
  const files: File[] = []
  const folders: string[] = []
  for (const item of data.items) {
    const file = item.kind === 'file' ? item.getAsFile() : null
    if (file === null) continue
    if (item.webkitGetAsEntry()?.isDirectory) folders.push(file.name)
    else files.push(file)
  }
  if (files.length + folders.length > 0) return { files, folders, addresses: [] }
  const listed = inList(data.getData('text/uri-list'))
  return { files, folders, addresses: listed.length > 0 ? listed : webAddress(data.getData('text/plain')) }
}

/** Whether what is dragged here may be pictures: before it is dropped only its kinds are told. */
export const mayHold = (data: DataTransfer): boolean =>
  ['Files', 'text/uri-list', 'text/html', 'text/plain'].some((type) => data.types.includes(type))
