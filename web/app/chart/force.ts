/** Places for the ends of edges, so that those with much between them stand near; the same for the same edges every time. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Placed {
  readonly x: number;
  readonly y: number;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

const STEPS = 300;

/** Around 0, 0. */
export function layout(
  nodes: readonly { readonly id: string; readonly radius: number }[],
  edges: readonly Edge[],
): Map<string, Placed> {
  const bodies: Body[] = nodes.map(({ id, radius }) => ({ id, radius }));
  const links = edges.map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, (typeof links)[number] & { source: string | Body; target: string | Body }>(links)
        .id(({ id }) => id)
        .distance(60)
        .strength(({ weight }) => Math.min(1, 0.2 + weight / 10)),
    )
    .force('charge', forceManyBody().strength(-140))
    .force(
      'apart',
      forceCollide<Body>(({ radius }) => radius + 8),
    )
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(STEPS);
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}
