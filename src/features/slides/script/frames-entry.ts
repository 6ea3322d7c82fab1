import { zipSync } from 'fflate';
import { roomOf, svgFile } from '../../../export/picture.ts';
import { apngOf } from '../../../export/slides/apng.ts';
import { provide } from '../../shell/script/load-script.ts';
import { framesKey, type JourneyToWrite, type WriteFrames } from './keys.ts';

/** How long a step stays: long enough to read its line. */
const milliseconds = 4000;
/** How large an animation is in proportion to its drawing: at twice the size its file would be twice as large, 2 MB for seven steps. */
const animationScale = 1.5;

/** One PNG of each step, in their order. All at once, because Chromium waits up to a second for an idle moment before it writes one. */
const pngsOf = (svgs: readonly string[], { pngOf }: JourneyToWrite, scale?: number): Promise<readonly Uint8Array[]> =>
  Promise.all(svgs.map(async (svg) => new Uint8Array(await (await pngOf(svg, scale)).arrayBuffer())));

const picturesOf = ({ state, picture }: JourneyToWrite) => state.steps.map(({ number }) => picture(number));

const write: WriteFrames = {
  async animation(journey) {
    const pictures = picturesOf(journey);
    const room = roomOf(pictures);
    const pngs = await pngsOf(
      pictures.map((each) => svgFile(each, room)),
      journey,
      animationScale,
    );
    return new Blob([apngOf(pngs, milliseconds)], { type: 'image/apng' });
  },
  async pictures(journey) {
    const pngs = await pngsOf(
      picturesOf(journey).map((each) => svgFile(each)),
      journey,
    );
    const names = journey.state.steps.map(({ number }) => `${journey.fileName}-step-${String(number).padStart(2, '0')}.png`);
    // A PNG is compressed already.
    const files = Object.fromEntries(names.map((name, i) => [name, pngs[i] ?? new Uint8Array()]));
    return new Blob([zipSync(files, { level: 0 })], { type: 'application/zip' });
  },
};

provide(framesKey, write);
