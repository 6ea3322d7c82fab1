import '../shell/entry.ts';
import { JourneyStepsElement } from './journey-element.ts';
import { nameArrival } from '../shell/arrival.ts';
import { startShareButtons } from '../share/button.ts';

JourneyStepsElement.define();
startShareButtons();
nameArrival();
