/** Folders that sites publish at their own root: Hugo and Docusaurus, Astro and the like, and sources that a site builds from. */
const ROOTS = ['static', 'public', 'assets', 'src/assets', 'src'] as const

/** A path with `.` and `..` taken away; null where it leads above the folder. */
function settled(path: string): string | null {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null
    } else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/**
 * Where the picture that an address names may lie in a folder, the likeliest place first: at the root of the site, beside the page
 * (`article`, relative with '/'), or in what the site publishes at its root.
 */
export function placesOf(address: string, article: string | null): readonly string[] {
  const own = address.replace(/^(?:@|~)\//, '/')
  const isRooted = own.startsWith('/')
  const page = article === null || isRooted ? [] : [`${article.slice(0, article.lastIndexOf('/') + 1)}${own}`]
  const places = [...page, own, ...ROOTS.map((root) => `${root}/${own}`)].map(settled)
  return [...new Set(places.filter((place) => place !== null))]
}
