import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// The yardstick of `page`: what Node alone can do. Sends the same compressed bytes to everybody. Arguments: port, file.
const [port = '', file = ''] = process.argv.slice(2);
const body = readFileSync(file);
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'content-length': body.length };
createServer((_, response) => void response.writeHead(200, headers).end(body)).listen(Number(port), '127.0.0.1');
