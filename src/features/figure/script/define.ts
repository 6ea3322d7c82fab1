import { HubSpokeElement } from './figure-element.ts';

HubSpokeElement.define();
