// Finds WebKitGTK for the journeys in each engine: the driver that Debian's package `webkit2gtk-driver` brings with a small browser, and a display
// without a screen to open its window on.
import { existsSync } from 'node:fs';

/** The paths of the driver and of the display, or undefined where one of them is not there. */
export const findWebKit = () => {
  const [driver, display] = [process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
  return existsSync(driver) && existsSync(display) ? { driver, display } : undefined;
};
