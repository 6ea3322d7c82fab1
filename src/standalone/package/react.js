'use client';

import { createElement } from 'react';
import { HubSpokeElement } from './define.js';

export { HubSpokeElement };

/** `<hub-spoke>` as a component; React calls the listener of an event of an element by this property. */
export const HubSpoke = ({ onHubSpokeState, ...props }) => createElement('hub-spoke', { ...props, 'onhub-spoke-state': onHubSpokeState });
