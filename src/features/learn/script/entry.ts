import '../../shell/script/entry.ts';
import { startStory } from './story.ts';

startStory();
