// The inside of the fake utility process: gives a thread `process.parentPort` as Electron does and runs the module.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** @param {import('node:worker_threads').MessagePort} raw */
function mainShaped(raw) {
  const port = new EventEmitter();
  return Object.assign(port, {
    postMessage: (/** @type {unknown} */ message) => raw.postMessage(message),
    close: () => raw.close(),
    start: () => {
      raw.on('message', (data) => port.emit('message', { data, ports: [] }));
      raw.on('close', () => port.emit('close'));
    },
  });
}

const outer = parentPort;
if (outer === null) throw new Error('runs in a thread only');
const inner = Object.assign(new EventEmitter(), {
  postMessage: (/** @type {unknown} */ message) => outer.postMessage(message),
});
Object.defineProperty(process, 'parentPort', { value: inner });
await import(pathToFileURL(workerData.modulePath).href);
outer.on('message', ({ data, ports }) => inner.emit('message', { data, ports: ports.map(mainShaped) }));
