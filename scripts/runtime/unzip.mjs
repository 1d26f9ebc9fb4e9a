import { createWriteStream, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { StepFailed } from '../steps/run.mjs'

const modeOf = (entry) => entry.externalFileAttributes >>> 16
const isLink = (mode) => (mode & 0o170000) === 0o120000

/**
 * Unpacks a zip into `folder`: `placeOf(name)` says where a file goes, null leaves it out. Modes and links are kept.
 * What is wrong with the zip is a StepFailed, what is wrong with the disk is thrown as it is.
 */
export async function unzip(path, folder, placeOf) {
  try {
    const zip = await openPromise(path)
    for await (const entry of zip.eachEntry()) {
      const place = entry.fileName.endsWith('/') ? null : placeOf(entry.fileName)
      if (place !== null) await unpack(zip, entry, inside(folder, place))
    }
  } catch (error) {
    if (error instanceof StepFailed || error.syscall) throw error
    throw new StepFailed(`This is not a zip file, or it was cut off or damaged: ${error.message}`)
  }
}

/** The library refuses names that lead out; this looks at where `placeOf` puts them. */
function inside(folder, place) {
  const target = join(folder, place)
  if (target.startsWith(join(folder, '/'))) return target
  throw new StepFailed(`${place} would leave the folder; nothing more was unpacked.`)
}

async function unpack(zip, entry, target) {
  mkdirSync(dirname(target), { recursive: true })
  const content = await zip.openReadStreamPromise(entry)
  const mode = modeOf(entry)
  if (isLink(mode)) symlinkSync(Buffer.concat(await content.toArray()).toString('utf8'), target)
  else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }))
}
