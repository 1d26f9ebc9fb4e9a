/** A command used wrongly: said with its usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const usage = {
  copydesk: `Usage: copydesk COMMAND WORKSPACE [options]

Commands
  list     articles that a query finds
  check    problems of articles; exit code 1 where there are errors

copydesk COMMAND --help says more. Exit codes: 0 done, 1 problems were found, 2 wrong use or a folder that can't be read.`,

  list: `Usage: copydesk list WORKSPACE [--query Q] [--sort FIELD] [--json] [--fields A,B,…]

  --query Q       what to find, in the language of the search box: 'is:unpublished topic:"Power Apps" quality:>=40'
  --sort FIELD    date, title, provider, type, category, quality, heat or related (default date); texts from A, the others
                  from the top; FIELD:ascending or FIELD:descending says it
  --json          one JSON object a line
  --fields A,B    which fields to print (default path, title; with --json path, title, published, topics, quality, heat, provider)`,

  check: `Usage: copydesk check WORKSPACE [--query Q] [--fix] [--hints] [--json] [--max-warnings N]

  --query Q          only these articles
  --fix              put right what can be (tracking parameters, HTML characters in titles, repeated topics, lines that are not
                     indented), file by file, changing no other line; prints what, at its place in the file before
  --hints            also what may be worth a look; with --fix, hints that have a fix too
  --json             one JSON object a problem and line, with path, line, column, severity, code, message, fixed
  --max-warnings N   exit with 1 where there are more warnings than N

Exit code 1 where there are errors, after the fixes.`,
} as const
