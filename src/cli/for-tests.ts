/** Set where the program is built (vite.cli.config.ts). */
declare const BUILT_FOR_TESTS: boolean

/** Whether this program was built for tests; what `bin/copydesk.mjs` starts is not. */
export const isBuiltForTests: boolean = typeof BUILT_FOR_TESTS === 'boolean' && BUILT_FOR_TESTS
