import type { Paper } from '../../report/format/index.js';
import type { PressRecord } from '../schema.js';

/** How a record is printed; without a final line end. */
export type RecordFormat = (record: PressRecord, paper: Paper) => string;
