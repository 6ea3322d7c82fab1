import { readFileSync } from 'node:fs';
import { alternateBase, namedStates, type ExportState } from '../../export/export-state.ts';
import { fleetPicture } from '../../export/fleet-picture.ts';
import { distributionOf } from '../../facts/distribution/distribution.ts';
import { hubPicture } from '../../export/hub-picture.ts';
import { journeyAlternateBase, journeyPicture, journeyStates, stepStates } from '../../export/journey-picture.ts';
import { comparisonBase, comparisonPicture, fleetBase, matrixBase, modeSide, picturedComparisons } from '../../export/page-pictures.ts';
import { paletteOf, themes, tokenIn, type Palette, type Theme } from '../../export/palette.ts';
import { svgFile, type Picture } from '../../export/picture.ts';
import { previewCard, previewSize } from '../../export/preview.ts';
import { tablePicture } from '../../export/table-picture.ts';
import { journeys } from '../../wording/journey/journeys.ts';
import type { DistributionId } from '../../model/distribution-id.ts';
import type { Side } from '../../wording/change/comparison.ts';
import { usualSize } from '../../model/fleet/fleet-size.ts';
import { pathOf } from '../../model/path.ts';
import { modes } from '../../model/setting/mode.ts';
import { comparisonCard } from '../../wording/export/view.ts';
import { matrixPictureSummary, matrixTitle } from '../../wording/matrix.ts';
import { namedModes } from '../../wording/named-mode.ts';
import { combinedAlternateBase, combinedStates } from './combined-states.ts';
import { cachedPng } from './png.ts';

const valueOf = tokenIn(readFileSync('src/styles/tokens/tokens.css', 'utf8'));
/** The colours that pictures are drawn in. */
export const palettes: Readonly<Record<Theme, Palette>> = { light: paletteOf(valueOf, 'light'), dark: paletteOf(valueOf, 'dark') };

/** A picture of the site that other places take: where it is (root-absolute, without its ending), and how to draw it. */
interface Drawn {
  readonly base: string;
  readonly draw: (theme: Theme) => Picture;
  /** Whether it is shown large: modes, and each path as kubeadm sets it up. */
  readonly slide: boolean;
  readonly preview: boolean;
  /** What its card for link previews says, where the summary of the picture is too long for one. */
  readonly cardSays?: string;
}

const shownFirst = ({ mode, path }: ExportState): boolean => path !== undefined && mode === pathOf(path).shownIn;

/** A side of a comparison by its id: a mode, or a distribution. */
const sideOf = (id: string): Side => {
  const mode = modes.find((each) => each.id === id);
  return mode ? modeSide(mode.id) : distributionOf(id as DistributionId);
};

const drawn: readonly Drawn[] = [
  ...namedStates.flatMap((state) => {
    const base = alternateBase(state);
    const draw = (theme: Theme): Picture => hubPicture(state, theme, palettes[theme]);
    return base ? [{ base, draw, slide: !state.path || shownFirst(state), preview: true }] : [];
  }),
  ...combinedStates.map((state) => ({
    base: combinedAlternateBase(state),
    draw: (theme: Theme): Picture => hubPicture(state, theme, palettes[theme]),
    slide: false,
    preview: true,
  })),
  {
    base: matrixBase,
    draw: (theme) =>
      tablePicture({ title: matrixTitle, summary: matrixPictureSummary, columns: namedModes, address: '/matrix/' }, theme, palettes[theme]),
    slide: false,
    preview: true,
  },
  ...modes.map(({ id: mode }) => ({
    base: fleetBase(usualSize, mode) ?? '',
    draw: (theme: Theme): Picture =>
      fleetPicture(usualSize, mode, `/fleet/?mode=${mode}&nodes=${usualSize.nodes}&servers=${usualSize.servers}`, theme, palettes[theme]),
    slide: false,
    preview: true,
  })),
  ...picturedComparisons.map(([a, b]) => ({
    base: comparisonBase(a, b) ?? '',
    draw: (theme: Theme): Picture => comparisonPicture(sideOf(a), sideOf(b), `/compare/?a=${a}&b=${b}`, theme, palettes[theme]),
    slide: false,
    preview: true,
    cardSays: comparisonCard,
  })),
  ...journeyStates(journeys)
    .flatMap((state) => [state, ...stepStates(state)])
    .map((state) => ({
      base: journeyAlternateBase(state),
      draw: (theme: Theme): Picture => journeyPicture(state, theme, palettes[theme]),
      slide: false,
      preview: state.step === undefined,
    })),
];

/** A file of a picture: its address under `/twins/` without its ending, and how to make it. */
export interface PictureFile<T> {
  readonly name: string;
  readonly make: () => T;
}
const nameOf = (base: string, suffix: string): string => base.replace(/^\/twins\//, '') + suffix;

/** Every SVG: `<name>.svg` is light, `<name>.dark.svg` dark. */
export const svgFiles: readonly PictureFile<string>[] = drawn.flatMap(({ base, draw }) =>
  themes.map((theme) => ({ name: nameOf(base, theme === 'dark' ? '.dark' : ''), make: () => svgFile(draw(theme)) })),
);

/** Every PNG: `<name>.png` is the card for link previews, `<name>.slide.png` and `<name>.slide.dark.png` the SVG at twice its size. */
export const pngFiles: readonly PictureFile<Promise<Uint8Array>>[] = drawn.flatMap(({ base, draw, slide, preview, cardSays }) => [
  ...(preview
    ? [
        {
          name: nameOf(base, ''),
          make: () => {
            const picture = draw('light');
            return cachedPng(previewCard({ ...picture, summary: cardSays ?? picture.summary }), previewSize.width);
          },
        },
      ]
    : []),
  ...(slide
    ? themes.map((theme) => ({
        name: nameOf(base, `.slide${theme === 'dark' ? '.dark' : ''}`),
        make: () => {
          const picture = draw(theme);
          return cachedPng(svgFile(picture), 2 * picture.width);
        },
      }))
    : []),
]);
