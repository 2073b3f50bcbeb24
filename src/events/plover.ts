import type { Event } from '../report/schema.js';
import type { EventType } from './frames/types.js';

const COOPERATIVE: ReadonlySet<string> = new Set(['SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT']);
const CONFLICT: ReadonlySet<string> = new Set(['SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'PROTEST']);

/**
 * The type under which PLOVER's manual files the event: a deed still to come is AGREE or THREATEN, one refused is
 * REJECT; null where the manual codes nothing. Our own reports keep the deed's type and tell its status instead.
 */
export function ploverType(event: Pick<Event, 'type' | 'mode' | 'status'>): EventType | null {
  const { mode, status } = event;
  const type = event.type as EventType;
  if (status === 'happened' || status === 'ongoing' || status === 'ended') return type;
  if (status === 'denied')
    return COOPERATIVE.has(type) || type === 'CONSULT' || type === 'AGREE' ? 'REJECT' : null;
  if (status === 'possible')
    return COOPERATIVE.has(type) || CONFLICT.has(type) || mode === 'visit' ? null : type;
  if (COOPERATIVE.has(type) || type === 'CONSULT') return 'AGREE';
  return CONFLICT.has(type) ? 'THREATEN' : type;
}
