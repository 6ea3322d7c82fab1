// Runs inside of one network namespace: the host or the pod of a scenario. It listens on the ports that it is told, answers each message over TCP
// and UDP, and on request tries to reach others: it prints a line of JSON for each target that answers. A connection that is held stays open, so
// that both of its ends can say something later. Lines of JSON come in on the standard input.
import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';

const tell = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

const visitors = new Set();
/** Opens every port for both families, and says when all of them are open. */
async function listen({ tcp, udp }) {
  const opened = [
    ...tcp.map(
      (port) =>
        new Promise((resolve, reject) =>
          createServer((socket) => {
            visitors.add(socket);
            socket.on('error', () => {});
            socket.on('close', () => visitors.delete(socket));
            socket.on('data', (text) => socket.write(text));
            socket.write('hub-spoke');
          })
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
      let socket;
      let again;
      const dial = () => {
        socket?.destroy();
        socket = connect({ host: address, port });
        socket.once('data', () => {
          clearInterval(again);
          tell({ reached: id });
          socket.destroy();
        });
        socket.on('error', () => {});
      };
      dial();
      // A busy host may lose a connection. The rules treat another one, from another port, as they treat the first.
      again = setInterval(dial, 4000);
      open.push(() => {
        clearInterval(again);
        socket.destroy();
      });
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

const held = new Map();
/** Opens a connection and keeps it, in place of the one that had its number before. */
function hold({ id, address, port }) {
  held.get(id)?.destroy();
  const socket = connect({ host: address, port });
  held.set(id, socket);
  socket.on('error', () => {});
  socket.once('data', () => {
    tell({ reached: id });
    socket.on('data', () => tell({ reached: id }));
  });
}
/** Says something on a connection that is held; the other end gives it back. */
const say = ({ id }) => held.get(id)?.write('hub-spoke');
/** Says something to everyone who is connected here. */
const announce = () => {
  for (const socket of visitors) socket.write('hub-spoke');
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const message = JSON.parse(line);
  ({ listen, reach, stop, hold, say, announce })[message.act](message);
});
