// Plain node:http that gives one answer: the bytes and the headers that it is handed, and 304 to those
// who have them. What no server on Node can be faster than. A child of bench/serving.mjs.
import { createServer } from 'node:http';

const OF_THE_BODY = ['content-type', 'content-length', 'content-encoding'];
// Node writes these by itself.
const OF_NODE = ['date', 'connection', 'keep-alive'];

process.on('message', (message) => {
  // The meter is asked for other things.
  if (message === 'cpu') return;
  const { headers, body, etag } = message;
  const bytes = Buffer.from(body, 'base64');
  const flat = (leaveOut) =>
    headers.filter(([name]) => !leaveOut.includes(name.toLowerCase())).flat();
  const whole = flat(OF_NODE);
  const unchanged = flat([...OF_NODE, ...OF_THE_BODY]);
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, unchanged).end();
      return;
    }
    response.writeHead(200, whole);
    response.end(bytes);
  });
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});
process.send('ready');
