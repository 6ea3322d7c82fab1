import { matrixContent } from './page-content.ts';
import { offerShare } from './dialog.ts';

offerShare((_, root) => matrixContent(root));
