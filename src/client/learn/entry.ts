import '../shell/entry.ts';
import { startStory } from './story.ts';

startStory();
