//! `--help`: the verbs, their options and worked examples.

use snapbox::str;

use super::diplograph;

#[test]
fn the_help_lists_the_verbs() {
    diplograph()
        .arg("--help")
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Infographics of relations between countries, from one story file

Usage: diplograph <COMMAND>

Commands:
  new     Write a short story to begin with, whose comments explain the format
  check   Show every problem of story files: where it is, and what to do about it
  render  [..]
  data    Write the facts of stories as CSV: one row for each fact and each sentence it rests on
  image   Draw stories as images to share: for messengers, feeds and content systems
  schema  Write the JSON Schema of a story, by which an editor completes and explains each field
  help    Print this message or the help of the given subcommand(s)

Options:
  -h, --help     Print help
  -V, --version  Print version

Examples:
  Begin a story:
    diplograph new -o my-story.json
  See what is wrong with it:
    diplograph check my-story.json
  Turn it into HTML:
    diplograph render my-story.json -o my-story.html
  Take its facts into a spreadsheet:
    diplograph data my-story.json -o my-story.csv
  Draw an image of it to share:
    diplograph image my-story.json -o my-story.png

"#]])
        .stderr_eq("");
}

#[test]
fn the_help_of_check_explains_its_json_and_exit_codes() {
    diplograph()
        .args(["check", "--help"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Show every problem of story files: where it is, and what to do about it

Usage: diplograph check [OPTIONS] <FILE>...

Arguments:
  <FILE>...
          The story files; `-` is standard input

Options:
  -q, --quiet
          Leave warnings out

      --format <FORMAT>
          How to say what was found

          Possible values:
          - human: Each problem with its line of the file
          - json:  One JSON document, for programs
          
          [default: human]

  -h, --help
          Print help (see a summary with '-h')

Examples:
  Check a story while writing it:
    diplograph check my-story.json
  Check all stories, and say only what keeps one from being shown:
    diplograph check --quiet stories/*.json
  Check what another program writes:
    diplograph check - < my-story.json
  List all problems for a program:
    diplograph check --format json stories/*.json

JSON: one document, each key always there
  {
    "version": 1,     that of this document; within it no key is dropped or changes its meaning
    "files": 2,       how many files were named
    "errors": 1,      how many problems keep a story from being shown
    "warnings": 0,    how many do not; `--quiet` lists none of them
    "problems": [{ "file": "my-story.json", "severity": "error", "line": 12, "column": 15,
                   "path": "events[3].date", "message": "…", "help": "…" }],
    "unreadable": [{ "file": "other.json", "reason": "…" }]
  }
Lines and columns are counted from 1, columns in characters. `severity` is "error" or "warning".
`path` is empty where the whole file is at fault, `help` is null where there is no more to say.

Exit codes:
  0  no story has an error
  1  a story has one
  2  a file could not be read, or the arguments make no sense

"#]])
        .stderr_eq("");
}

#[test]
fn the_help_of_new_shows_how() {
    diplograph()
        .args(["new", "--help"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Write a short story to begin with, whose comments explain the format

Usage: diplograph new [OPTIONS]

Options:
  -o, --output <FILE>  Where to write it; standard output unless given
      --force          Write over a file that is there already
  -h, --help           Print help

Examples:
  Begin a story:
    diplograph new -o my-story.json
  Begin it anew, over what is there:
    diplograph new -o my-story.json --force
  Look at the format:
    diplograph new | less

"#]])
        .stderr_eq("");
}

#[test]
fn the_help_of_data_shows_how() {
    diplograph()
        .args(["data", "--help"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Write the facts of stories as CSV: one row for each fact and each sentence it rests on

Usage: diplograph data [OPTIONS] <FILE>...

Arguments:
  <FILE>...  The story files; `-` is standard input

Options:
      --lang <TAG>     A language for titles, names and notes; the story's own unless given. May be
                       given several times
      --all-languages  In every language that the story is told in
  -q, --quiet          Leave warnings out
  -o, --output <PATH>  Where to write it: a file, or a folder for `NAME.LANG.csv`; standard output
                       unless given
  -h, --help           Print help

Examples:
  A table in the story's own language:
    diplograph data my-story.json -o my-story.csv
  A table for each language of each story, in a folder:
    diplograph data --all-languages -o public/ stories/*.json
  A table to look at:
    diplograph data my-story.json | less -S

"#]])
        .stderr_eq("");
}

#[test]
fn the_help_of_schema_shows_how() {
    diplograph()
        .args(["schema", "--help"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Write the JSON Schema of a story, by which an editor completes and explains each field

Usage: diplograph schema [OPTIONS]

Options:
  -o, --output <FILE>  Where to write it; standard output unless given
  -h, --help           Print help

Examples:
  Put the schema beside a story whose "$schema" is "story.schema.json":
    diplograph schema -o story.schema.json
  Look at it:
    diplograph schema | less

"#]])
        .stderr_eq("");
}

#[test]
fn the_help_of_render_names_all_that_can_be_made() {
    diplograph()
        .args(["render", "--help"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Write stories as HTML: complete, readable and clickable without a script

Usage: diplograph render [OPTIONS] <FILE>...

Arguments:
  <FILE>...  The story files; `-` is standard input

Options:
      --page                   A whole page (the usual)
      --fragment               Words alone: no drawing, no control, nothing that needs the style
                               sheet
      --element                The custom element with its declarative shadow root, ready to paste
      --embed                  A page for an iframe, to stand in the folder `embed` of the pages; it
                               takes embed.css and embed.js from the widget's folder too
      --oembed                 What a content system asks for to make that iframe, to stand in the
                               folder `oembed` of the pages
      --lang <TAG>             A language to tell them in; the story's own unless given. May be
                               given several times
      --all-languages          In every language that the story is told in
  -q, --quiet                  Leave warnings out
  -o, --output <PATH>          Where to write it: a file, or a folder for `NAME.LANG.html` (or
                               `.json`); standard output unless given. In a folder a page has its
                               data beside it, `NAME.LANG.csv`, and a story of more than 100 entries
                               becomes several pages: its own lists the first,
                               `NAME.LANG.list-1.html` and so on have all. A file alone has the
                               whole story
      --assets <ADDRESS>       The folder of diplograph.js and widget.css, as an address with a
                               slash at its end
      --stories <ADDRESS>      The folder of the story files, as an address with a slash at its end
                               [default: stories/]
      --address <ADDRESS>      The whole address of the folder of the pages, for the links that need
                               one: among them is a page's link to its oembed/NAME.LANG.json, which
                               `--oembed` writes
      --images <ADDRESS>       The folder of the images `NAME.LANG.png` of `diplograph image`, whole
                               or as seen from the pages: `./` beside them. Without it no page names
                               one
      --template <FILE>        A page with `<!-- diplograph:head -->` and `<!-- diplograph:story
                               -->` in it, and its own links to widget.css and diplograph.js.
                               `{{lang}}`, `{{dir}}`, `{{name}}`, `{{assets}}` and `{{self}}` (the
                               origins that a policy must let in) are filled in
      --heading-level <LEVEL>  The level of the story's title among the headings of its page: 2
                               unless given, 1 in a page without a template
  -h, --help                   Print help

Examples:
  A page in the story's own language:
    diplograph render my-story.json -o my-story.html
  A page for each language of each story, in a folder:
    diplograph render --all-languages -o public/ stories/*.json
  The same in the frame of one's own site:
    diplograph render --template frame.html --address https://example.org/relations/ -o public/
    stories/*.json
  Words alone in French, for a feed or a content system:
    diplograph render --fragment --lang fr stories/france-maroc-2024.json
  Pages for iframes, in the folder `embed` beside `v1` and `stories`:
    diplograph render --embed --all-languages --assets ../v1/ --stories ../stories/ -o public/embed/
    stories/*.json
  What content systems ask for to make such an iframe:
    diplograph render --oembed --all-languages --address https://example.org/relations/ -o
    public/oembed/ stories/*.json
  The widget to paste into an article:
    diplograph render --element --assets https://example.org/diplograph/ --stories
    https://example.org/stories/ my-story.json

"#]])
        .stderr_eq("");
}

#[test]
fn the_help_of_image_tells_sizes_and_fonts() {
    diplograph()
        .args(["image", "--help"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Draw stories as images to share: for messengers, feeds and content systems

Usage: diplograph image [OPTIONS] <FILE>...

Arguments:
  <FILE>...  The story files; `-` is standard input

Options:
  -o, --output <PATH>  Where to write it: a file that ends with `.png` or `.svg`, or a folder for
                       `NAME.LANG.png`; an SVG goes to standard output unless given
      --size <SIZE>    A width and a height in pixels: 1200x630 is what links are shown with,
                       1200x1200 and 1080x1920 have room for more [default: 1200x630]
      --theme <THEME>  The colours of daylight or those of the night [default: light] [possible
                       values: light, dark]
      --lang <TAG>     A language to tell them in; the story's own unless given. May be given
                       several times
      --all-languages  In every language that the story is told in
      --font <PATH>    A font, or a folder of fonts (TTF, OTF, TTC), to letter it with instead of
                       the system's; the first that has a letter draws it. May be given several
                       times
  -q, --quiet          Leave warnings out
  -h, --help           Print help

Examples:
  An image in the story's own language:
    diplograph image my-story.json -o my-story.png
  One for each language of each story, in a folder:
    diplograph image --all-languages -o public/ stories/*.json
  A square one in the colours of the night:
    diplograph image --size 1200x1200 --theme dark my-story.json -o square.png
  Lines instead of dots, to print or to go on with:
    diplograph image my-story.json -o my-story.svg
  The same on each machine, from fonts of one's own:
    diplograph image --font fonts/ --lang ar my-story.json -o my-story.png

"#]])
        .stderr_eq("");
}
