/** A page's elements to stretches of running text. */
import { attribute, collapse, type Element, isElement, isText } from './tree.js';

/** A stretch of text between two block-level edges, white space collapsed. */
export interface TextBlock {
  readonly text: string;
  /** Share of its characters that are links. */
  readonly linked: number;
  /** The elements around it, from the page's body to the one that holds it. */
  readonly path: readonly Element[];
}

/** Elements that begin a line of their own; all others, a page's own inventions too, run within one. */
const BLOCK = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript template head title meta link svg iframe object embed video audio canvas button input select textarea map'.split(
    ' ',
  ),
);

/** The stretches of text under an element, in order. */
export function textBlocks(root: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = '';
  let linked = 0;
  let path: readonly Element[] = [root];
  const flush = () => {
    const collapsed = collapse(text);
    if (collapsed !== '') blocks.push({ text: collapsed, linked: linked / collapsed.length, path });
    text = '';
    linked = 0;
  };
  const visit = (element: Element, above: readonly Element[], inLink: boolean) => {
    if (SKIPPED.has(element.tagName) || isHidden(element)) return;
    const isInline = !BLOCK.has(element.tagName);
    const here = isInline ? above : [...above, element];
    if (!isInline) flush();
    for (const node of element.childNodes) {
      if (isText(node)) {
        if (text === '') path = here;
        text += node.value;
        if (inLink) linked += collapse(node.value).length;
      } else if (isElement(node)) visit(node, here, inLink || node.tagName === 'a');
    }
    if (element.tagName === 'br') {
      // One line end is set in the text; a second one ends the paragraph.
      if (/\n$/.test(text)) flush();
      else text += '\n';
    } else if (!isInline) flush();
  };
  visit(root, [], false);
  flush();
  return blocks;
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined || /display:\s*none/i.test(attribute(element, 'style') ?? '')
  );
}
