"""The style of a page: light and dark, wide and narrow, and never by colour alone."""

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark;
  --page: #fbfbfa; --card: #ffffff; --ink: #1d2024; --soft: #5d646d; --line: #dcdfe3;
  --passed: #116b3a; --passed-back: #d3f2de; --failed: #a8201a; --failed-back: #ffd9d5;
  --undecided: #7a5200; --undecided-back: #ffecb8; --unclaimed: #5d646d; --unclaimed-back: #e9ebee; }
@media (prefers-color-scheme: dark) { :root {
  --page: #15171a; --card: #1d2024; --ink: #e6e8eb; --soft: #a2a9b3; --line: #363b42;
  --passed: #7ee2a4; --passed-back: #123d26; --failed: #ff9d95; --failed-back: #57201d;
  --undecided: #ffd36b; --undecided-back: #4a3a10; --unclaimed: #a2a9b3; --unclaimed-back: #2b3037; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1500px; margin: 0 auto; padding: 1.2rem; }
h1 { font-size: 1.25rem; margin: 0 0 .2rem; } h2 { font-size: 1rem; margin: 0 0 .6rem; }
p { margin: 0 0 .6rem; } a { color: inherit; }
.soft { color: var(--soft); } .wrap { overflow-wrap: anywhere; white-space: pre-wrap; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.2rem;
  margin-top: 1.2rem;
  align-items: start; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem;
  min-width: 0;
  margin-bottom: 1.2rem; }
.tag { display: inline-block; border-radius: 999px; padding: 0 .6em; font-weight: 600;
  white-space: nowrap; }
.passed { color: var(--passed); background: var(--passed-back); }
.failed { color: var(--failed); background: var(--failed-back); }
.undecided { color: var(--undecided); background: var(--undecided-back); }
.unclaimed { color: var(--unclaimed); background: var(--unclaimed-back); }
ul, ol { margin: 0; padding: 0; list-style: none; }
.item { border-top: 1px solid var(--line); padding: .55rem 0; } .item:first-child { border-top: 0;
  padding-top: 0; }
.item:last-child { padding-bottom: 0; }
.head { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: baseline; }
.pointer, .value, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
  font-size: .92em; }
.pointer { overflow-wrap: anywhere; } .value { overflow-wrap: anywhere; font-weight: 600; margin-top: .2rem; }
.level { color: var(--soft); font-size: .85em; margin-left: auto; white-space: nowrap; }
.said { margin: .15rem 0 0; color: var(--soft); overflow-wrap: anywhere; font-size: .93em; }
.places { font-size: .85em; color: var(--soft); margin-top: .15rem; } .places a { margin-right: .5em; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext;
  line-height: 1.65; }
.at { text-decoration: none; border-bottom: 2px solid currentColor; border-radius: 3px 3px 0 0;
  padding: 0 1px; }
.at.failed { border-bottom-style: double; border-bottom-width: 3px; }
.at.undecided { border-bottom-style: dashed; }
.note { font-size: .7em; vertical-align: super; margin: 0 .15em; color: var(--soft); }
.unseen { font-size: .75em; border: 1px dashed var(--failed); color: var(--failed); border-radius: 3px;
  padding: 0 2px; margin: 0 1px; }
.item:target { outline: 2px solid var(--undecided); outline-offset: 3px;
  border-radius: 4px; }
span[id] { scroll-margin: 5rem; }
span[id]:target::before { content: "▸"; color: var(--failed); font-weight: 700; }
.number { color: var(--soft); font-size: .85em; }
@media (min-width: 1000px) { .sticky { position: sticky; top: 1.2rem; max-height: calc(100vh - 2.4rem);
  overflow: auto; } }
@media (max-width: 999px) { .columns { grid-template-columns: minmax(0, 1fr); gap: 0; } }
@media (max-width: 520px) { main { padding: .6rem; } section { padding: .7rem; } }
@media print { .sticky { position: static; max-height: none; } }
"""
