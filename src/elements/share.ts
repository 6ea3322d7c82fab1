import { share } from './load-script.ts';
import { openShareDialog } from './share-dialog.ts';
import { shareKey } from './share-keys.ts';

share(shareKey, openShareDialog);
