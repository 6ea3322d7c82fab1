import '../shell/entry.ts';
import { startShareButtons } from './button.ts';

startShareButtons();
