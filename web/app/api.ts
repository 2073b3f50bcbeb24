/** The page's one way to data: the HTTP API. */

/** What the server said was wrong, in a sentence. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>;

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)]));
  return given.length === 0 ? path : `${path}?${search}`;
}

export async function get<T>(path: string, query: Query = {}): Promise<T> {
  return answered(await fetch(address(path, query), { headers: { accept: 'application/json' } }));
}

export async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const options =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return answered(await fetch(path, { method, ...options }));
}

async function answered<T>(response: Response): Promise<T> {
  if (response.ok) return response.status === 204 ? (undefined as T) : response.json();
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  throw new ApiError(response.status, problem?.detail ?? `The server answered ${response.status}.`);
}
