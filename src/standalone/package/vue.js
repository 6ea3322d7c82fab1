import { h } from 'vue';
import { HubSpokeElement } from './define.js';

export { HubSpokeElement };

/** `<hub-spoke>` as a component, which no compiler has to be told of; a template ref on it is the element. */
export const HubSpoke = (props, { slots }) => h('hub-spoke', props, slots.default?.());
// All that it is given is on the element already.
HubSpoke.inheritAttrs = false;
