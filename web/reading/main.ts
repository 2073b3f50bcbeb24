/** The script of a page that needs no server. */
import '../style/base.css';
import '../style/report.css';
import { Desk } from './desk.js';
import { listen } from './keys.js';

const { signal } = new AbortController();
const desk = new Desk(document, signal);
listen(desk.keys, signal);
const titles = document.querySelectorAll('h1');
if (titles.length === 1) document.title = titles[0]!.textContent!;
