import './site.ts';
import './define.ts';
import { startShareButtons } from './share-button.ts';

startShareButtons();
