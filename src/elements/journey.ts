import './site.ts';
import { JourneyStepsElement } from './journey-element.ts';

JourneyStepsElement.define();
