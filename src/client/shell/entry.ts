import { followAlias } from './alias.ts';
import { startPrintAddress } from './print-address.ts';
import { startCopyButtons } from './copy-button.ts';
import { startSearchField } from './search-field.ts';
import { startTerms } from './term-tip.ts';
import { startThemeButton } from './theme-button.ts';
import { startMenu } from './menu.ts';
import { startContents } from './contents.ts';
import { startFolded } from './folded.ts';

startThemeButton();
startMenu();
startSearchField();
startContents();
startCopyButtons();
startTerms();
startPrintAddress();
startFolded();
followAlias();
