/** A tree of elements as plain values: written as HTML by a server or a command, built as a DOM by a page. */
import { escaped } from './escaped.js';

type Value = string | number | boolean | null | undefined;
/** Handlers (`onclick`) are for the DOM alone. */
export type Attributes = Readonly<Record<string, Value | ((event: never) => void)>>;
export type Child = Element | string | number | null | undefined | false | readonly Child[];

export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Element {
  return { tag, attributes, children };
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** Everything that is no element of ours is escaped: text is never markup. */
export function toHtml(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child));
  if (isList(child)) return child.map(toHtml).join('');
  const { tag, attributes, children } = child;
  const open = `<${tag}${Object.entries(attributes).map(written).join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(toHtml).join('')}</${tag}>`;
}

/** `Array.isArray` does not narrow readonly arrays. */
export function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

function written([name, value]: [string, Attributes[string]]): string {
  if (value === null || value === undefined || value === false || typeof value === 'function') return '';
  return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
}

/** Class names, without those that do not hold. */
export function classes(...names: readonly (string | false | null | undefined)[]): string | null {
  return names.filter(Boolean).join(' ') || null;
}
