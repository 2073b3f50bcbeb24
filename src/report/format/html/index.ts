/** Reports as one page that needs nothing else: each text with its lines beside it. */
import { RULES } from '../../../rules.js';
import type { Format } from '../format.js';
import { asset } from './assets.js';
import { toHtml } from './element.js';
import { anchor } from './escaped.js';
import { reportView } from './report.js';

/** Nothing but this page's own style and script is let in: no image, no form, no address. */
function head(): string {
  const [style, script] = [asset('reading.css'), asset('reading.js')];
  const policy = `default-src 'none'; style-src ${style.hash}; script-src ${script.hash}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Readout: reports and their record</title>
<style>${style.code}</style>
<script type="module">${script.code}</script>
</head>
<body>
<main>
`;
}

export const html: Format = {
  one: (report) => toHtml(reportView(report, { rules: RULES, prefix: `${anchor(report.document.id)}.` })),
  envelope: {
    get open() {
      return head();
    },
    between: '\n',
    close: '\n</main>\n</body>\n</html>\n',
  },
};
