import { EXIT } from './exit.js';

/** `readout explain PATH[:OFFSET]` */
export async function explain(_place: string, _options: object): Promise<number> {
  return EXIT.done;
}
