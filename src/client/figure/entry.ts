import '../shell/entry.ts';
import './define.ts';
import { startShareButtons } from '../share/button.ts';

startShareButtons();
