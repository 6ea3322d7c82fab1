// Runs inside of one network namespace. It listens on the ports that it is told, answers each message over UDP, and on request tries to reach
// others: it prints a line of JSON for each target that answers. Lines of JSON come in on the standard input.
import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';

const tell = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** Opens every port for both families, and says when all of them are open. */
async function listen({ tcp, udp }) {
  const opened = [
    ...tcp.map(
      (port) =>
        new Promise((resolve, reject) =>
          createServer((socket) => socket.end('hub-spoke'))
            .on('error', reject)
            .listen({ port, host: '::' }, resolve),
        ),
    ),
    ...udp.map(
      (port) =>
        new Promise((resolve, reject) => {
          const socket = createSocket({ type: 'udp6' });
          socket.on('message', (message, { port: from, address }) => socket.send(message, from, address));
          socket.on('error', reject).bind(port, '::', resolve);
        }),
    ),
  ];
  await Promise.all(opened);
  tell({ listening: true });
}

let open = [];
/** Tries every target at once. A target that never answers is told of by nobody: the one who asked decides how long to wait. */
function reach({ targets }) {
  for (const { id, address, port, protocol } of targets) {
    if (protocol === 'tcp') {
      const socket = connect({ host: address, port });
      socket.on('data', () => tell({ reached: id }));
      socket.on('error', () => {});
      open.push(() => socket.destroy());
    } else {
      const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
      const send = () => socket.send('hub-spoke', port, address, () => {});
      // A packet may be lost while the neighbour is looked up, so it is sent again.
      const again = setInterval(send, 200);
      socket.once('message', () => {
        clearInterval(again);
        tell({ reached: id });
      });
      socket.on('error', () => {});
      socket.bind(0, send);
      open.push(() => {
        clearInterval(again);
        socket.close();
      });
    }
  }
  tell({ started: targets.length });
}

function stop() {
  for (const close of open) close();
  open = [];
  tell({ stopped: true });
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const message = JSON.parse(line);
  ({ listen, reach, stop })[message.act](message);
});
