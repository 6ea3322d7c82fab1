export { HubSpokeElement, type HubSpokeState } from './hub-spoke-element.ts';
