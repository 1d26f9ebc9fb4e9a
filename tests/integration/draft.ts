/** An article, and unsaved work on it. */
export const path = '_news/a.md'
export const base = '---\ntitle: A\nwebUrl: https://a.example/a\n---\nbody\n'
export const text = base.replace('title: A', 'title: Typed')
