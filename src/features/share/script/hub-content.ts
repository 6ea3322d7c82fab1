import type { ExportState } from '../../../export/export-state.ts';
import { hubPicture } from '../../../export/hub-picture.ts';
import { formats } from '../../../export/texts/formats.ts';
import { subjectOf } from '../../../export/texts/subject.ts';
import { textsOf, type ShareContent } from './content.ts';
import { fileNameOf } from './state.ts';

/** What the dialog shows of a state of the diagram. `root` leads to the root of the site. */
export function hubContent(state: ExportState, root: string): ShareContent {
  const subject = subjectOf(state, root);
  return {
    subject,
    fileName: fileNameOf(state),
    texts: textsOf(formats, subject, state),
    picture: (theme, palette) => hubPicture(state, theme, palette),
  };
}
