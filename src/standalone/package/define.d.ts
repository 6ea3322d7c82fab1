export { HubSpokeElement } from './index.js';
