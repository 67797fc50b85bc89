/** The one style sheet: system fonts, two palettes, a column that suits phone, desk and television. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ground: #faf9f6; --card: #ffffff; --ink: #1d2226; --soft: #555d63; --line: #d9d6cf;
  --accent: #0b5d57; --accent-ink: #ffffff; --good: #e3f1ea; --bad: #fbe6e2; --bad-ink: #8c1d10; --held: #fdf1d6;
  --space: 1rem; --round: .6rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181b; --card: #1d2327; --ink: #ebe8e2; --soft: #adb4b8; --line: #394146;
    --accent: #82d3c6; --accent-ink: #0d211f; --good: #1c3a31; --bad: #43211d; --bad-ink: #ffb4a8; --held: #3d331b;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 0 0 .25rem; font-weight: 620; }
h3 { font-size: 1rem; margin: .75rem 0 .25rem; }
p { margin: 0 0 .5rem; }
a { color: var(--accent); text-underline-offset: .2em; }
ul { margin: 0; padding-inline-start: 1.2rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: .5rem; inset-block-start: -4rem; background: var(--card); padding: .6rem 1rem; z-index: 1; }
.skip:focus { inset-block-start: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .6rem clamp(1rem, 4vw, 3rem); border-block-end: 1px solid var(--line); background: var(--card); }
header p, .site { margin: 0; }
.site { font-weight: 650; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; padding: 0; }
header nav { flex: 1 1 20rem; }
nav a { display: block; padding: .6rem .7rem; border-radius: var(--round); text-decoration: none; color: var(--ink); }
nav a:hover { background: var(--ground); text-decoration: underline; }
nav a[aria-current] { color: var(--accent); font-weight: 650; box-shadow: inset 0 -.18rem var(--accent); border-radius: 0; }
.person { display: flex; gap: .75rem; align-items: center; color: var(--soft); font-size: .9rem; }
main { display: block; max-width: 90rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; }
main.bare { max-width: 30rem; padding-block-start: 12vh; }
main.bare .site { color: var(--soft); margin-block-end: 1.5rem; }
.intro { font-size: 1.1rem; }
.age, .facts, .detail, .note, .why { color: var(--soft); }
.age, .facts, .note { font-size: .92rem; }
.age strong { color: var(--bad-ink); }

button, input, select { font: inherit; color: inherit; min-height: 2.75rem; border-radius: var(--round); border: 1px solid var(--soft); background: var(--card); padding: .45rem .9rem; max-width: 100%; }
button { cursor: pointer; font-weight: 600; }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
button.quiet { font-weight: 500; }
button:hover { text-decoration: underline; }
label { display: grid; gap: .25rem; font-weight: 600; }
label input, label select { font-weight: 400; width: 100%; }
.login { display: grid; gap: 1rem; }
.search { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin-block: 1rem; }
.search label { flex: 1 1 14rem; max-width: 26rem; }
.search a { padding: .7rem .25rem; }

.notice, .held, .problems, .empty { border-radius: var(--round); padding: .9rem 1.1rem; margin-block: 1rem; }
.notice p:last-child, .held p:last-child, .empty p:last-child { margin: 0; }
.notice.good { background: var(--good); }
.notice.bad, .problems { background: var(--bad); }
.problems { padding-inline-start: 2.2rem; }
.held { background: var(--held); }
.held .detail, .notice .detail { color: inherit; }
.empty { border: 1px dashed var(--line); text-align: center; padding-block: 3rem; }
.empty p:first-child { font-size: 1.2rem; font-weight: 600; }

.cards { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); margin-block: 1rem; }
.card { display: grid; grid-template-columns: clamp(5.5rem, 28%, 9rem) 1fr; gap: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: var(--round); padding: .8rem; align-items: start; }
.card.stays { background: var(--good); }
.poster { width: 100%; height: auto; aspect-ratio: 2 / 3; object-fit: cover; border-radius: .35rem; background: var(--ground); display: block; }
.when { font-weight: 600; }
.card p { margin-block-end: .3rem; }
.keep-form { margin-block-start: .6rem; }
.rows { list-style: none; padding: 0; margin-block: 1rem; }
.row { border-block-start: 1px solid var(--line); padding-block: .9rem; display: grid; gap: .35rem 1.5rem; }
.reasons { color: var(--ink); }
.badge { display: inline-block; padding: .05rem .6rem; border-radius: 1rem; background: var(--good); font-size: .9rem; font-weight: 600; }
.badge.bad { background: var(--bad); color: var(--bad-ink); }
.checks { list-style: none; padding: 0; display: grid; gap: .75rem; }
summary { cursor: pointer; padding-block: .6rem; font-weight: 600; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: var(--round); padding: .75rem; margin: .25rem 0; white-space: pre-wrap; }
section { margin-block: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin-block: .5rem; }
th, td { text-align: start; padding: .55rem .75rem .55rem 0; border-block-end: 1px solid var(--line); vertical-align: top; }
th[scope=row] { font-weight: 600; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.pager { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; margin-block: 1.5rem; }
.pager p { margin: 0; }
.pager a { border: 1px solid var(--line); background: var(--card); }
.sums { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); margin-block: 1.5rem; }
.sums > div { background: var(--card); border: 1px solid var(--line); border-radius: var(--round); padding: .9rem 1.1rem; }
.sums dt { color: var(--soft); }
.sums dd { margin: 0; }
.sums strong { font-size: 1.35rem; }
.sums .detail { display: block; font-size: .9rem; }
.chart { display: block; width: 100%; height: auto; max-height: 18rem; }
.chart rect { fill: var(--accent); }
.chart .axis { stroke: var(--line); }
.legend { list-style: none; padding: 0; }
.legend li::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-inline-end: .5em; border: 1px solid var(--soft); }
.legend .free::before { background: var(--accent); }
.legend .anyway::before { background: var(--soft); }
.legend .sooner::before { background: var(--bad-ink); }
.legend .result::before { border: 0; }
.disk { display: block; width: 100%; height: 1.5rem; border: 1px solid var(--soft); border-radius: .35rem; margin-block: .35rem; background: var(--card); }
.disk .free { fill: var(--accent); }
.disk .anyway { fill: var(--soft); }
.disk .sooner { fill: var(--bad-ink); }
.disk .missing { fill: none; }
.ends { display: flex; justify-content: space-between; color: var(--soft); font-size: .9rem; }

@media (min-width: 60rem) {
  .row:not(.run) { grid-template-columns: minmax(16rem, 2fr) 3fr auto; align-items: start; }
  .row:not(.run) .note { grid-column: 2; }
}
@media (min-width: 110rem) { html { font-size: 137.5%; } main { max-width: none; } }
@media (min-width: 110rem) and (min-height: 60rem) { nav a, button { padding-block: .8rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { header nav, form, .pager, .skip { display: none; } }
`;
