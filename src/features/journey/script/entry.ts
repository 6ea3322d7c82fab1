import '../../shell/script/entry.ts';
import { JourneyStepsElement } from './journey-element.ts';
import { nameArrival } from '../../shell/script/arrival.ts';
import { startShareButtons } from '../../share/script/button.ts';
import { takeModeAlong } from '../../lifetime/script/take-mode-along.ts';

JourneyStepsElement.define();
startShareButtons();
nameArrival();
takeModeAlong();
