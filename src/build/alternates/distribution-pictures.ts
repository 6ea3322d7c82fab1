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

/** Under `/twins/distributions/`, what each distribution sets, drawn: `<id>.svg` is light, `<id>.dark.svg` dark. */
export const distributionPictures: readonly (PictureFile<string> & { readonly id: string })[] = distributions.flatMap((distribution) =>
  themes.map((theme) => ({
    id: distribution.id,
    name: `distributions/${distribution.id}${theme === 'dark' ? '.dark' : ''}`,
    make: () => svgFile(hubPicture(stateOf(distribution), theme, palettes[theme])),
  })),
);
