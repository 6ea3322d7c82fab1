// Finds the system's own Firefox for the tests of the frames: the one named in FIREFOX, or Debian's.
import { existsSync } from 'node:fs';

/** The path of a Firefox binary, or undefined. */
export const findFirefox = () => [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => file && existsSync(file));
