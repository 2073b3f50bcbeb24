/** The lands of the world as paths, and where a point falls on them; the shapes come with the page. */
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import shapes from 'world-atlas/countries-110m.json' with { type: 'json' };

const atlas = shapes as unknown as Parameters<typeof feature>[0];
/** South of this there are no meetings, and the ice would take a sixth of the picture. */
const NORTH_OF = -58;

export interface World {
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  /** Where a longitude and latitude fall. */
  readonly point: (longitude: number, latitude: number) => readonly [x: number, y: number];
}

export function worldOf(width: number): World {
  const frame = {
    type: 'MultiPoint' as const,
    coordinates: [
      [-179, 0],
      [179, 0],
      [0, 83],
      [0, NORTH_OF],
    ],
  };
  const projection = geoNaturalEarth1().fitWidth(width, frame);
  const [, bottom] = projection([0, NORTH_OF])!;
  const path = geoPath(projection).digits(1);
  return {
    height: Math.ceil(bottom),
    land: path(feature(atlas, atlas.objects.land!)) ?? '',
    borders:
      path(mesh(atlas, atlas.objects.countries as Parameters<typeof mesh>[1], (a, b) => a !== b)) ?? '',
    point: (longitude, latitude) => projection([longitude, latitude])!,
  };
}
