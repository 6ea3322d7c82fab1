import '../../shell/script/entry.ts';
import { startRadioFocus } from '../../shell/script/radio-focus.ts';
import { startStory } from './story.ts';

startStory();
startRadioFocus();
