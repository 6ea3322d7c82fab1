import { HubSpokeElement } from './hub-spoke-element.ts';

HubSpokeElement.define();
