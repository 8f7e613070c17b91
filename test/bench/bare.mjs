/** What the product is measured against: node:http and pg, and nothing between (rows.mjs). */
import { createServer } from 'node:http';
import { answer } from './rows.mjs';

/** @param {import('node:http').IncomingMessage} request @returns {Promise<string>} */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

const server = createServer((request, response) => {
  answer(request.method ?? '', request.url ?? '/', request.headers, () => bodyOf(request)).then(
    (body) => {
      const text = JSON.stringify(body ?? {});
      response.writeHead(body ? (request.method === 'POST' ? 201 : 200) : 404, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    },
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
