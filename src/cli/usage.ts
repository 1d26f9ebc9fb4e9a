import { oneLine } from '../shared/text/label'

/** A command used wrongly, exit code 2: what is said of it on one clean line, for it may quote an argument; '' where the usage below says it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  constructor(said: string, below = '') {
    super([oneLine(said), below].filter((part) => part !== '').join('\n'))
  }
}

const which = `  --query Q     which articles, in the language of the search box; can't be empty
  --all         every article, instead of --query
  --replace     also files that are read-only, another user's, or have a second name on the disk: a new file takes their place
  --dry-run     print what would be changed and write nothing
  --json        one JSON object an article and line: path, title and lines, decision or failed`

const codes =
  "Exit codes: 0 done, 1 some articles could not be changed (they are named), 2 wrong use or a folder that can't be read."

const logged = `It is written into .copydesk/decisions.jsonl; the articles are not touched. Published ones are refused.`

export const usage = {
  copydesk: `Usage: copydesk COMMAND WORKSPACE [options]

Commands
  list        articles that a query finds
  check       problems of articles; exit code 1 where there are errors
  fields      what the folder is and what its keys mean
  publish     publish what a query finds
  unpublish   unpublish it
  pass        pass it: it leaves the Inbox
  hold        put it on hold
  set         set fields, such as type or quality
  topics      add or remove topics
  replace     find and replace in text fields
  merge       merge what two sides made of one article, for git; takes three files instead of a folder

--no-cache, with every command that reads a folder: what the window keeps of it isn't asked, and nothing is kept.
copydesk COMMAND --help says more. Exit codes: 0 done, 1 problems were found or some articles could not be changed, 2 wrong
use or a folder that can't be read. Colours only on a terminal and without NO_COLOR.`,

  list: `Usage: copydesk list WORKSPACE [--query Q] [--sort FIELD] [--json] [--fields A,B,…]

  --query Q       what to find, in the language of the search box: 'is:unpublished topic:"Power Apps" quality:>=40'
  --sort FIELD    date, arrived, title, provider, state, collection, related, problems, path, or one of the folder's own, such as
                  type, category, quality or heat (default date); texts from A, states from the new ones, the others from the top; FIELD:ascending or
                  FIELD:descending says it
  --json          one JSON object a line
  --fields A,B    which fields to print (default path, title; with --json path, title, published, topics, the folder's numbers, provider);
                  also excerpt, hasExcerpt (it stands in the front matter), date, collection, webUrl, image, related, problems, state
                  (new, held, passed, published, broken), decision, arrived, and any key of the folder by its own name

Exit codes: 0 done, 2 wrong use or a folder that can't be read.`,

  check: `Usage: copydesk check WORKSPACE [--query Q] [--fix] [--hints] [--images] [--json] [--max-warnings N]

  --query Q          only these articles
  --fix              put right what can be (tracking parameters, HTML characters in titles, repeated topics, lines that are not
                     indented), file by file, changing no other line; prints what, at its place in the file before
  --hints            also what may be worth a look; with --fix, hints that have a fix too
  --images           also look at the pictures that lie on servers, six at once and two of a server, from the open internet alone;
                     says what is gone or no picture, and as hints other sizes than the file says, odd shapes, tiny ones and
                     those that are refused here; with --fix, writes the real sizes. HTTPS_PROXY, HTTP_PROXY and NO_PROXY count
  --max-images N     look at N different pictures at most (default 10,000)
  --json             one JSON object a problem and line, with path, line, column, severity, code, message, fixed
  --max-warnings N   exit with 1 where there are more warnings than N

An article whose front matter is TOML or JSON is read and never changed; a notice says so, which is neither error nor warning.

Exit codes: 0 done, 1 errors after the fixes, more warnings than N, or stopped early, 2 wrong use or a folder that can't be read.`,

  fields: `Usage: copydesk fields WORKSPACE [--json] [--json-schema] [--show=Q]

Prints what is understood of a folder: which kind of site it is and by what, which key carries title, date, topics and the like in
how many articles, all other keys with their kinds, and which Markdown files are no articles. Nothing is written.
What .copydesk/fields.yaml says otherwise than the guess counts.

  --json          all of it as one JSON object, with the query of each number
  --json-schema   a JSON Schema (draft 2020-12) of the front matter
  --show=Q        the articles that such a query finds: 'key:cover.image', 'key:"draft=text"', '-key:date file:dated'

Exit codes: 0 done, 1 .copydesk/fields.yaml has faults (they are named, the rest of it counts), 2 wrong use or a folder that can't
be read.`,

  publish: `Usage: copydesk publish WORKSPACE --query Q [--reason R] [--dry-run] [--json]

Sets published to true in what the query finds: one line a file, and no other byte.

${which}
  --reason R    why, for the decision log

${codes}`,

  unpublish: `Usage: copydesk unpublish WORKSPACE --query Q [--dry-run] [--json]

Sets published to false in what the query finds: one line a file, and no other byte.

${which}

${codes}`,

  pass: `Usage: copydesk pass WORKSPACE --query Q [--reason R] [--dry-run] [--json]

Passes what the query finds: it is not new any more. ${logged}

${which}
  --reason R    why

${codes}`,

  hold: `Usage: copydesk hold WORKSPACE --query Q [--reason R] [--dry-run] [--json]

Puts what the query finds on hold. ${logged}

${which}
  --reason R    why

${codes}`,

  set: `Usage: copydesk set WORKSPACE --query Q FIELD=VALUE … [--dry-run] [--json]

Sets fields of what the query finds, those that “copydesk fields” lists as text, choice, number or flag: in a newsroom type, category,
quality and heat. FIELD= removes the field.

${which}

${codes}`,

  topics: `Usage: copydesk topics WORKSPACE --query Q [--add T] [--remove T] [--dry-run] [--json]

Adds topics to what the query finds, and removes topics from it; both may be given more than once.

  --add T       a topic to add where it is missing
  --remove T    a topic to remove where it is
${which}

${codes}`,

  replace: `Usage: copydesk replace WORKSPACE --query Q --find X --with Y [--field F] [--pattern] [--match-case] [--dry-run] [--json]

Replaces X with Y in the text fields of what the query finds: title, excerpt and the folder's other plain texts; never in the body,
in links, dates, lists or what a pipeline seals.

  --find X       what to find
  --with Y       what to put in its place; '' takes it out
  --field F      in this text field alone, by its key
  --pattern      X is a pattern, such as 'v(\\d+)', and Y may name its groups ($1; $& all of it; $$ a dollar). Patterns know neither
                 look-around nor references to earlier groups, so none takes long
  --match-case   upper and lower case differ
${which}

${codes}`,

  merge: `Usage: copydesk merge BASE OURS THEIRS [--name NAME]

Merges what two sides made of one article, field by field, and writes it into OURS: what they changed in different fields both
stands. Where both changed one field differently its lines stand in OURS between git's marks, and no others do. For git:

  git config merge.copydesk.driver 'copydesk merge %O %A %B --name %P'
  echo '*.md merge=copydesk' >> .gitattributes

  --name NAME   what messages call the article, instead of OURS

Exit codes: 0 merged, 1 both sides changed the same fields (they are named), or a file can't be merged and OURS is as it was
(not UTF-8, over 5 MB), 2 wrong use or a file that isn't there.`,
} as const
