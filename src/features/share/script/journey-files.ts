import { journeyPicture, type JourneyState } from '../../../export/journey-picture.ts';
import type { Theme } from '../../../export/palette.ts';
import { subjectOfJourney } from '../../../export/texts/journey-formats.ts';
import { journeyFileIds, journeyFiles, type JourneyFileId } from '../../../wording/journey/journey-file.ts';
import { allSteps, fileNotWritten, savedFile, writingFile } from '../../../wording/share.ts';
import { loadShared } from '../../shell/script/load-script.ts';
import { saveFile } from '../../shell/script/save-file.ts';
import { framesKey, pagesKey, slidesKey, type WriteFrames, type WriteJourney } from '../../slides/script/keys.ts';
import { h } from '../../../markup/h.ts';
import { rootOf } from './content.ts';
import { pagePalette } from './page-palette.ts';
import { inDark, pngOf } from './pictures.ts';

/** The name of a file about a state of a journey, without its ending. */
export const journeyFileName = ({ journey, mode, step, spokes }: JourneyState): string =>
  ['hub-spoke', journey.id, mode, ...(step ? [String(step)] : []), ...(spokes ? ['spokes'] : [])].join('-');

/** The script that writes such a file, loaded when it is first asked for. */
async function writerOf(id: JourneyFileId, { dataset }: HTMLElement): Promise<WriteJourney> {
  if (id === 'slides') return loadShared(slidesKey, dataset['slides'] ?? '');
  if (id === 'pages') return loadShared(pagesKey, dataset['pages'] ?? '');
  return (await loadShared<WriteFrames>(framesKey, dataset['frames'] ?? ''))[id];
}

/** Writes a file of all steps, in the mode and the view that the page shows. */
async function fileOf(id: JourneyFileId, state: JourneyState, figure: HTMLElement, theme: Theme): Promise<Blob> {
  const write = await writerOf(id, figure);
  const palette = pagePalette(theme);
  return write({
    state,
    subject: subjectOfJourney(state, rootOf(figure)),
    fileName: journeyFileName(state),
    palette,
    picture: (step) => journeyPicture({ ...state, step }, theme, palette),
    pngOf,
  });
}

/** The buttons for the files of all steps; `state` marks no step. */
export function journeyFileButtons(
  state: JourneyState,
  figure: HTMLElement,
  themeOf: () => Theme,
  say: (sentence: string) => void,
): HTMLElement {
  const save = async (id: JourneyFileId): Promise<void> => {
    const [theme, { name, ending }] = [themeOf(), journeyFiles[id]];
    say(writingFile(name));
    try {
      saveFile(await fileOf(id, state, figure, theme), `${journeyFileName(state)}${inDark(theme)}.${ending}`);
      say(savedFile(name, theme));
    } catch {
      say(fileNotWritten(name));
    }
  };
  const buttons = journeyFileIds.map((id) => h('button', { type: 'button', onclick: () => void save(id) }, journeyFiles[id].name));
  return h('p', { class: 'pictures' }, allSteps, ...buttons);
}
