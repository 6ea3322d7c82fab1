import '../../shell/script/entry.ts';
import { startShareButtons } from './button.ts';

startShareButtons();
