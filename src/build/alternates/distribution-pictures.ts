import { distributions, type Distribution } from '../../facts/distribution/distribution.ts';
import type { ExportState } from '../../export/export-state.ts';
import { hubPicture } from '../../export/hub-picture.ts';
import { themes } from '../../export/palette.ts';
import { svgFile } from '../../export/picture.ts';
import { palettes, type PictureFile } from './picture-files.ts';

/** What a distribution sets by default, as a state that can be drawn. */
const stateOf = ({ id, name, settings }: Distribution): ExportState => ({
  settings,
  mode: undefined,
  path: undefined,
  name,
  query: `?distro=${id}`,
  distro: id,
  live: { page: `/explore/?distro=${id}`, embed: `/embed/explore/?distro=${id}` },
});

const layouts = ['wide', 'narrow'] as const;
type Layout = (typeof layouts)[number];

/** The picture of a distribution: its SVG, and how large it is. */
export interface DistributionPicture extends PictureFile<string> {
  readonly id: string;
}

/** Under `/twins/distributions/`, what each distribution sets, drawn: `<id>.svg` and `<id>.dark.svg`, and for phones `<id>.narrow.svg` and `<id>.narrow.dark.svg`. */
export const distributionPictures: readonly DistributionPicture[] = distributions.flatMap((distribution) =>
  layouts.flatMap((layout) =>
    themes.map((theme) => ({
      id: distribution.id,
      name: `distributions/${distribution.id}${layout === 'narrow' ? '.narrow' : ''}${theme === 'dark' ? '.dark' : ''}`,
      make: () => svgFile(hubPicture(stateOf(distribution), theme, palettes[theme], layout)),
    })),
  ),
);

/** The size of the light picture of a distribution, for the room that a page keeps for it. */
export function sizeOfPicture(id: string, layout: Layout): { readonly width: number; readonly height: number } {
  const name = `distributions/${id}${layout === 'narrow' ? '.narrow' : ''}`;
  const svg = distributionPictures.find((each) => each.name === name)?.make() ?? '';
  const [, width = 0, height = 0] = (/ viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  return { width, height };
}
