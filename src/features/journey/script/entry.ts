import '../../shell/script/entry.ts';
import { JourneyStepsElement } from './journey-element.ts';
import { nameArrival } from '../../shell/script/arrival.ts';
import { startShareButtons } from '../../share/script/button.ts';
import { followJourneyEnd } from '../../lifetime/script/journey/follow-journey.ts';

JourneyStepsElement.define();
startShareButtons();
nameArrival();
followJourneyEnd();
