import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findWebKit } from '../../../scripts/browser/webkit.mjs';
import { answers, freePort } from '../servers.ts';
import { viewport, type Reader } from './reader.ts';

/** The keys that have a sign of their own in the WebDriver protocol (W3C, “Keyboard actions”). */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** A press of a key: its modifiers go down before it, and up after it. */
const actionsOf = (press: string): readonly object[] => {
  const values = press.split(/(?<=.)\+/).map((name) => keys[name] ?? name);
  return [...values.map((value) => ({ type: 'keyDown', value })), ...values.toReversed().map((value) => ({ type: 'keyUp', value }))];
};

/** Resolves to the number of the display that Xvfb chose. */
const displayOf = (screen: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    screen.once('exit', (status) => reject(new Error(`Xvfb ended with ${String(status)}.`)));
    screen.stdio[3]?.once('data', (number: Buffer) => resolve(`:${String(number).trim()}`));
  });

const found = findWebKit();

/** WebKitGTK, if it is there: its own driver speaks the W3C WebDriver protocol, and a session of it keeps nothing after its end. */
export const webkit = {
  isThere: found !== undefined,
  async launch(): Promise<Reader> {
    const { driver: binary, display } = found ?? { driver: '', display: '' };
    const home = mkdtempSync(path.join(tmpdir(), 'webkit-'));
    const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const port = await freePort();
    const driver = spawn(binary, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: await displayOf(screen), GDK_BACKEND: 'x11', HOME: home, XDG_RUNTIME_DIR: home, NO_AT_BRIDGE: '1' },
    });
    let said = '';
    driver.stderr.on('data', (data: Buffer) => (said += String(data)));
    const base = `http://127.0.0.1:${port}`;
    await answers(`${base}/status`, driver, () => said);

    /** Sends a command, and resolves to its answer. */
    const call = async (method: 'GET' | 'POST' | 'DELETE', command: string, body?: object): Promise<unknown> => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(base + command, { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) });
      const { value } = (await response.json()) as { value: unknown };
      if (!response.ok) throw new Error(`WebDriver refused ${command}: ${JSON.stringify(value)}`);
      return value;
    };

    const { sessionId } = (await call('POST', '/session', { capabilities: {} })) as { sessionId: string };
    const send = (command: string, body: object = {}) => call('POST', `/session/${sessionId}/${command}`, body);
    await send('window/rect', viewport);
    const run: Reader['run'] = async (act, given) =>
      (await send('execute/sync', { script: `return (${String(act)})(arguments[0])`, args: [given ?? null] })) as ReturnType<typeof act>;
    return {
      run,
      open: (url) => send('url', { url }).then(() => {}),
      click: async (selector) => {
        const element = await run((wanted) => [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility()), selector);
        await send(`element/${Object.values(element ?? { none: selector })[0]}/click`);
      },
      press: async (...presses) => {
        await send('actions', { actions: [{ type: 'key', id: 'keys', actions: presses.flatMap(actionsOf) }] });
      },
      enter: (frame) => send('frame', { id: frame === 'none' ? null : frame }).then(() => {}),
      close: async () => {
        await call('DELETE', `/session/${sessionId}`);
        driver.kill();
        screen.kill();
        rmSync(home, { recursive: true, force: true });
      },
    };
  },
};
