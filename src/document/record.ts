/** What a source says of its report, before the text itself is looked at. */
export interface Fields {
  readonly text: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly byline?: string | undefined;
  /** As the source writes it. */
  readonly published?: string | undefined;
}

/** The fields of one line of JSON Lines ({id, title, date, outlet, url, text}), or what is wrong with it. */
export function fieldsOfJson(json: string): Fields | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return `is not JSON (${(error as Error).message.slice(0, 80)})`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'is no JSON object; write {"id", "title", "date", "outlet", "url", "text"}';
  const record = value as Record<string, unknown>;
  const { text } = record;
  if (typeof text !== 'string') return 'has no field "text" with the report';
  if (text.trim() === '') return 'has an empty "text"';
  if (text.includes('\0')) return 'is binary, not text';
  return {
    text,
    id: stringOf(record.id),
    title: stringOf(record.title),
    outlet: stringOf(record.outlet),
    url: stringOf(record.url),
    byline: stringOf(record.byline),
    published: stringOf(record.date),
  };
}

/** A field as a string; absent where it is null, empty or no scalar. */
function stringOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
