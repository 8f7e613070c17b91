/** What files are measured against: node:http that streams to a file and back, and nothing between (files.mjs). */
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const file = path.join(process.env['DATA_DIR'] ?? '.', 'bare');
createServer(async (request, response) => {
  if (request.method === 'PUT') await pipeline(request, createWriteStream(file, { flush: true }));
  if (request.method === 'GET' && request.url === '/file') {
    response.writeHead(200, { 'content-length': statSync(file).size });
    await pipeline(createReadStream(file), response);
  } else response.end();
}).listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
