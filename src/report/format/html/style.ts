/** The page's style. It is constant, so that the content policy can name its hash. */

/** Lines that light up together with their words; a report of more has the others' links alone. */
export const LIT_LINES = 150;

/** Told apart by colour-blind readers too, 3:1 on their ground at least. */
const SPEAKERS = {
  light: ['#0067a5', '#b34700', '#00735c', '#93348a', '#7a5c00', '#5b4bb7', '#b3123d', '#4d5a66'],
  dark: ['#6cb8f0', '#ffa35c', '#4ed1a9', '#e294d8', '#e3c14d', '#b3a7ff', '#ff8aa0', '#b8c2cc'],
};

function speakers(theme: keyof typeof SPEAKERS): string {
  return SPEAKERS[theme].map((colour, i) => `--c${i}:${colour}`).join(';');
}

const LIT = Array.from({ length: LIT_LINES }, (_, i) => {
  const line = `.l${i}:is(:hover,:focus-within,:target)`;
  const mark = `.m${i}:is(:hover,:target)`;
  return `.report:has(${line},${mark}) :is(.l${i},.m${i})`;
}).join(',');

export const SPEAKER_COLOURS = SPEAKERS.light.length;

export const STYLE = `
:root{color-scheme:light dark;--ground:#fdfcfa;--ink:#1d1d1b;--soft:#5c5a55;--hair:#dcd8d0;--lit:#fff0c2;--accent:#0067a5;${speakers('light')}}
@media (prefers-color-scheme:dark){:root{--ground:#181816;--ink:#ecebe7;--soft:#a9a69e;--hair:#3b3a36;--lit:#4a3f1a;--accent:#6cb8f0;${speakers('dark')}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:.95rem/1.5 system-ui,sans-serif}
.report{max-width:84rem;margin:0 auto;padding:2rem clamp(1rem,4vw,3rem) 4rem}
.report+.report{border-top:1px solid var(--hair)}
h1{font:600 1.9rem/1.25 Georgia,'Times New Roman',serif;margin:.2rem 0 1.5rem;max-width:44rem;text-wrap:balance}
h2{font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;margin:2.2rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--hair)}
h3{font-size:1rem;margin:1.1rem 0 .3rem}
.facts,.setting,.named,.gloss small{color:var(--soft)}
.facts,.setting{margin:0}
a{color:var(--accent)}
.desk{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);gap:clamp(1.5rem,4vw,4rem);align-items:start}
.words{font:1.15rem/1.6 Georgia,'Times New Roman',serif;position:sticky;top:0;max-height:100vh;overflow:auto;scrollbar-width:thin;padding:.3rem .3rem 3rem}
.words p{margin:0 0 .9em;overflow-wrap:break-word}
.record h2:first-child{margin-top:0;border-top:0;padding-top:0}
mark{background:none;color:inherit;border-radius:2px;scroll-margin:6rem}
.s{text-decoration:underline 2px;text-underline-offset:.22em;text-decoration-color:var(--c,var(--soft))}
.q{text-decoration:underline dotted 2px;text-underline-offset:.22em;text-decoration-color:var(--c,var(--soft))}
.e,.a{box-shadow:inset 0 -.5em color-mix(in srgb,var(--hair) 60%,transparent)}
.d{outline:1px dashed var(--soft)}
.notes{font:.65rem/1 system-ui,sans-serif;vertical-align:super;margin-left:.15em;white-space:nowrap}
.notes a{text-decoration:none;margin-right:.25em}
table{border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.1rem 1.2rem .1rem 0;font-weight:400}
th{font-weight:600}
ul{list-style:none;margin:0;padding:0}
li{display:grid;grid-template-columns:8.5rem minmax(0,1fr) auto;gap:.2rem 1rem;padding:.35rem .4rem;margin:0 -.4rem;border-radius:4px;scroll-margin:3rem}
li p,blockquote{margin:0}
.gloss{color:var(--accent)}
.gloss small{display:block;font-size:inherit}
blockquote{font-family:Georgia,'Times New Roman',serif;overflow-wrap:break-word}
.event blockquote,.agreement blockquote,.doubt blockquote{color:var(--soft)}
.place{font-variant-numeric:tabular-nums;text-decoration:none}
.who{border-left:.35rem solid var(--c);padding-left:.5rem}
${SPEAKERS.light.map((_, i) => `.c${i}{--c:var(--c${i})}`).join('')}
:is(a,.words):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
${LIT}{background:var(--lit)}
@media (max-width:60rem){.desk{display:block}.words{position:static;max-height:none;padding:0}}
@media (max-width:30rem){li{display:block}.gloss small{display:inline}}
@media print{.desk{display:block}.words{position:static;max-height:none}li,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}}
`;
