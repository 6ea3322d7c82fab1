import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { HubSpokeAttributes, HubSpokeElement, HubSpokeStateEvent } from './index.js';

export { HubSpokeElement } from './index.js';

/** What `<hub-spoke>` takes in JSX. */
export type HubSpokeProps = DetailedHTMLProps<HTMLAttributes<HubSpokeElement>, HubSpokeElement> &
  HubSpokeAttributes & {
    'onhub-spoke-state'?: ((event: HubSpokeStateEvent) => void) | undefined;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'hub-spoke': HubSpokeProps;
    }
  }
}
