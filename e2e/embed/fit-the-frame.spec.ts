import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fewOrAll, partOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { frameHeight, frameWidths, journeyFrameHeight, measuredHeights, type FramedView } from '../../src/export/frame-height.ts';
import { pathIds, pathOf } from '../../src/model/path.ts';
import { modeIds } from '../../src/model/setting/mode.ts';
import { variantsOf } from '../../src/wording/journey/journey-step.ts';
import { journeys } from '../../src/wording/journey/journeys.ts';
import { hostPages } from '../support/embed-host.ts';
import { framed, plainHost, sized } from '../support/framed-view.ts';

/** The addresses of each view that are measured; of a view with several modes or paths all of them. States are pasted in `paste-a-state.spec.ts`. */
const addresses: Readonly<Record<FramedView, readonly string[]>> = {
  diagram: modeIds.map((mode) => `/embed/diagram/?mode=${mode}`),
  explore: modeIds.filter((mode) => mode !== 'ssh-tunnel').map((mode) => `/embed/explore/?mode=${mode}`),
  mode: modeIds.map((mode) => `/embed/mode/${mode}/`),
  path: pathIds.flatMap((path) => [pathOf(path).shownIn, 'konnectivity'].map((mode) => `/embed/path/${path}/?mode=${mode}`)),
  matrix: ['/embed/matrix/'],
  fleet: ['/embed/fleet/', '/embed/fleet/?mode=konnectivity', '/embed/fleet/?mode=ssh-tunnel&nodes=5000&servers=5'],
  compare: ['/embed/compare/'],
  check: ['/embed/check/'],
};
/** Of these the needed height is that with all that the offered one shows: their table is their picture. */
const hasTable = (view: string, width: number): boolean => view === 'compare' && width >= 650;

/** In `npm test` every third width of the table. */
const isMeasured = (at: number): boolean => runsAll || at % 3 === 0;

test('no view scrolls inside the frame that it is offered, from 320 to 1200 px, and from 650 to 970 px picture and key are whole in it', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { origin, close } = await hostPages({ '/': { html: plainHost } });
  await page.setViewportSize({ width: 1240, height: 900 });
  await page.goto(origin);
  const rows: string[] = [];
  const wrong: string[] = [];
  const views = [
    ...(Object.keys(addresses) as FramedView[]).map((view) => ({
      view,
      of: partOf('addresses of a framed view', addresses[view]).map((address) => ({ address, offered: frameHeight(address) })),
      stored: measuredHeights[view],
    })),
    ...partOf('addresses of a framed view', journeys).map((journey) => ({
      view: `journey ${journey.id}`,
      of: variantsOf(journey).map(({ modes: [mode = 'defaults'], steps }) => ({
        address: `/embed/journey/${journey.id}/?mode=${mode}`,
        offered: journeyFrameHeight(steps),
      })),
      stored: undefined,
    })),
  ];
  for (const { view, of, stored } of views) {
    const most = Math.max(...of.map(({ offered }) => offered));
    const needed = frameWidths.map(() => 0);
    const filled = frameWidths.map(() => 0);
    const scrolls = frameWidths.map(() => false);
    for (const { address, offered } of of) {
      const frame = await framed(page, baseURL + address);
      for (const [at, width] of frameWidths.entries()) {
        if (!isMeasured(at)) continue;
        const least = await sized(page, frame, width, 100);
        const shown = await sized(page, frame, width, offered);
        needed[at] = Math.max(needed[at] ?? 0, hasTable(view, width) ? shown.height : least.height);
        filled[at] = Math.max(filled[at] ?? 0, shown.height);
        scrolls[at] ||= shown.scrolls;
        if (shown.scrolls || shown.sideways) wrong.push(`${address} at ${width} px: ${shown.height} px high in a frame of ${offered}`);
        if (width >= 650 && !(shown.picture && shown.key)) wrong.push(`${address} at ${width} px: picture or key are not whole`);
      }
    }
    for (const [at, width] of frameWidths.entries()) {
      if (!isMeasured(at)) continue;
      rows.push(`| ${view} | ${width} | ${most} | ${needed[at]} | ${filled[at]} | ${scrolls[at] ? 'yes' : 'no'} |`);
      const kept = stored?.[at] ?? needed[at] ?? 0;
      // That a stored height is too high can be seen only where every address is measured.
      const off = (needed[at] ?? 0) - kept;
      if ((runsAll ? Math.abs(off) : off) > 32)
        wrong.push(`frame-heights.json has ${kept} for ${view} at ${width} px: found ${needed[at]}`);
    }
  }
  // Between the widths of the table no layout may need more than at both of its neighbours, for example just below where a key is no longer folded.
  for (const address of Object.values(addresses).map(([first = '']) => first)) {
    const frame = await framed(page, baseURL + address);
    for (const width of fewOrAll([649], [400, 560, 600, 640, 649, 700, 860, 1080])) {
      const { scrolls: isScrolled, height } = await sized(page, frame, width, frameHeight(address));
      if (isScrolled) wrong.push(`${address} at ${width} px: ${height} px high in a frame of ${frameHeight(address)}`);
    }
  }
  close();
  const table = ['| view | width | offered | needed | filled | scrolls inside |', '|---|---|---|---|---|---|', ...rows, ''].join('\n');
  if (process.env['FRAME_TABLE']) writeFileSync(process.env['FRAME_TABLE'], table);
  expect(wrong).toEqual([]);
});
