import { provide } from '../../shell/script/load-script.ts';
import { rootOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { shareKey, type OpenShare } from './keys.ts';
import { matrixContent } from './page-content.ts';

const open: OpenShare = (page) => openDialog(matrixContent(rootOf(page)));

provide(shareKey, open);
