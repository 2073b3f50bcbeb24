/** The tree of a page, as parse5 builds it, and what this stage asks of it. */
import { type DefaultTreeAdapterTypes, parse, parseFragment, serializeOuter } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export function parsePage(html: string): Element {
  const page = parse(html);
  return page.childNodes.find((node): node is Element => 'tagName' in node)!;
}

/** The element as HTML that every reader takes alike. */
export function htmlOf(element: Element): string {
  return serializeOuter(element);
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The elements of these names under `root`, in document order. */
export function* elements(root: Element, ...names: readonly string[]): Generator<Element> {
  for (const node of root.childNodes) {
    if (!isElement(node)) continue;
    if (names.includes(node.tagName)) yield node;
    yield* elements(node, ...names);
  }
}

/** How many elements deep the page is nested. */
export function depthOf(element: Element): number {
  let deepest = 1;
  const open: [element: Element, depth: number][] = [[element, 1]];
  for (const [{ childNodes }, depth] of open) {
    deepest = Math.max(deepest, depth);
    for (const child of childNodes) if (isElement(child)) open.push([child, depth + 1]);
  }
  return deepest;
}

/** All characters under the element. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : ''))
    .join('');
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Characters that are written as entities where no HTML is read ("&#8217;"). */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return parseFragment(text.replaceAll('<', '&lt;'))
    .childNodes.map((node) => (isText(node) ? node.value : ''))
    .join('');
}
