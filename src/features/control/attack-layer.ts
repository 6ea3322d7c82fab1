import { entriesOf } from '../../facts/control/control.ts';
import { judge } from '../../model/judge.ts';
import { modes } from '../../model/setting/mode.ts';
import { isKnownSafe } from '../../model/verdict.ts';
import { layerName, layerSays } from '../../wording/control.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { modeNames, pathNames } from '../../wording/names.ts';

/**
 * A layer for ATT&CK Navigator, in its format 4.5: the techniques that bear on these paths, each scored by the number of modes in which one of its
 * paths is unsafe, encrypted only or unknown. The verdicts of each path are in its metadata.
 */
export const attackLayer = () => ({
  name: layerName,
  versions: { navigator: '4.9.0', layer: '4.5' },
  domain: 'enterprise-attack',
  description: layerSays,
  techniques: entriesOf('attack').map(({ name, controls }) => {
    const paths = [...new Set(controls.map(({ path }) => path))];
    const verdictIn = (path: (typeof paths)[number], mode: (typeof modes)[number]) =>
      judge(path, mode.settings, 'nobody').weakestHop?.verdict;
    const isOpen = (mode: (typeof modes)[number]): boolean => paths.some((path) => !isKnownSafe(verdictIn(path, mode) ?? 'local'));
    return {
      techniqueID: name.id,
      score: modes.filter(isOpen).length,
      comment: controls.map(({ title }) => title).join('. '),
      metadata: paths.flatMap((path) =>
        modes.flatMap((mode) => {
          const verdict = verdictIn(path, mode);
          return verdict ? [{ name: `${pathNames[path]}, ${modeNames[mode.id]}`, value: verdictWords[verdict] }] : [];
        }),
      ),
    };
  }),
  gradient: { colors: ['#ffffff', '#8f0033'], minValue: 0, maxValue: modes.length },
});
