/** Our trees of elements as a DOM. */
import { type Child, isList } from '../src/report/format/html/element.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Text becomes text nodes and nothing else; handlers are the attributes that are functions. */
export function toDom(child: Child, space: string | null = null): Node {
  if (child === null || child === undefined || child === false) return document.createTextNode('');
  if (typeof child === 'string' || typeof child === 'number') return document.createTextNode(String(child));
  if (isList(child)) {
    const fragment = document.createDocumentFragment();
    fragment.append(...child.map((one) => toDom(one, space)));
    return fragment;
  }
  const inside = child.tag === 'svg' ? SVG : space;
  const element =
    inside === null ? document.createElement(child.tag) : document.createElementNS(inside, child.tag);
  for (const [name, value] of Object.entries(child.attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, String(value));
  }
  element.append(...child.children.map((one) => toDom(one, inside)));
  return element;
}

export function all<T extends HTMLElement>(root: ParentNode, selector: string): T[] {
  return [...root.querySelectorAll<T>(selector)];
}
