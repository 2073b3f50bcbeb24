/** Makes the tables of `knowledge/` that are built from data: cities.tsv, persons.tsv, offices.tsv, given-names.tsv. */
import { buildCities } from './knowledge/cities.js';
import { buildGivenNames } from './knowledge/given.js';
import { buildPersons } from './knowledge/persons.js';

buildCities();
buildPersons();
buildGivenNames();
