/** Makes the tables of `knowledge/` that are built from data: cities.tsv, persons.tsv, offices.tsv. */
import { buildCities } from './knowledge/cities.js';
import { buildPersons } from './knowledge/persons.js';

buildCities();
buildPersons();
