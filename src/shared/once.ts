/**
 * What `make` gives, made when it is first asked for. A program's first format of a date takes 12 ms to make, its
 * first order of texts 7: who needs neither doesn't wait for them.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
