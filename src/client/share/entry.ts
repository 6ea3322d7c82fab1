import { hubPicture } from '../../export/hub-picture.ts';
import { formats } from '../../export/texts/formats.ts';
import { subjectOf } from '../../export/texts/subject.ts';
import { provide } from '../shell/load-script.ts';
import type { HubSpokeElement } from '../figure/figure-element.ts';
import { rootOf, textsOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { shareKey, type OpenShare } from './keys.ts';
import { exportStateOf, fileNameOf } from './state.ts';

const open: OpenShare = (figure) => {
  const state = exportStateOf(figure as HubSpokeElement, location.href.slice(rootOf(figure).length));
  const subject = subjectOf(state, rootOf(figure));
  openDialog({
    title: subject.title,
    summary: subject.summary,
    fileName: fileNameOf(state),
    texts: textsOf(formats, subject, state),
    picture: (theme, palette) => hubPicture(state, theme, palette),
  });
};

provide(shareKey, open);
