/** Charts are drawn to the width they have, and anew when it changes. */
import type { Element } from '../../../src/report/format/html/element.js';
import { h } from '../../../src/report/format/html/element.js';
import { toDom } from '../../dom.js';
import type { View } from '../view.js';
import type { Axis } from './time.js';

export function draw(
  place: HTMLElement,
  picture: (width: number) => Element,
  signal: AbortSignal,
  drawn?: (svg: SVGSVGElement, width: number) => void,
): void {
  let last = 0;
  const redraw = () => {
    const width = Math.floor(place.clientWidth);
    if (width === last || width === 0) return;
    last = width;
    const svg = toDom(picture(width)) as SVGSVGElement;
    place.replaceChildren(svg);
    drawn?.(svg, width);
  };
  // At once, since an observer is told only once the page has been painted without.
  redraw();
  const observer = new ResizeObserver(redraw);
  observer.observe(place);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** What makes a page alive whose one chart is only looked at. */
export function charted(picture: (width: number) => Element): NonNullable<View['enter']> {
  return (root, signal) => {
    const chart = root.querySelector<HTMLElement>('.chart');
    if (chart) draw(chart, picture, signal);
    return [];
  };
}

/** Ticks and their names under a chart of some height. */
export function axisOf(axis: Axis, height: number): Element {
  return h(
    'g',
    { class: 'axis' },
    ...axis.ticks().flatMap(({ day, label }) => {
      const x = axis.x(day);
      return [h('line', { x1: x, x2: x, y1: 0, y2: height }), h('text', { x: x + 3, y: height + 13 }, label)];
    }),
  );
}
