/** A web site on this machine for tests: paths and what they answer. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  /** "http://127.0.0.1:PORT" */
  readonly url: string;
  readonly port: number;
  /** What was asked for, in order, robots.txt left out. */
  readonly asked: IncomingMessage[];
  readonly answers: Record<string, Answer>;
  readonly close: () => Promise<void>;
}

/** A string is a page; all else answers for itself. What is not among the answers is not there. */
export async function openSite(answers: Record<string, Answer>, host = '127.0.0.1'): Promise<Site> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    if (request.url !== '/robots.txt') asked.push(request);
    const answer = answers[request.url ?? ''];
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    port,
    asked,
    answers,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
