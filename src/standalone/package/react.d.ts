import type { DetailedHTMLProps, HTMLAttributes, ReactElement } from 'react';
import type { HubSpokeAttributes, HubSpokeElement, HubSpokeStateEvent } from './index.js';

export { HubSpokeElement } from './index.js';

type Common = DetailedHTMLProps<HTMLAttributes<HubSpokeElement>, HubSpokeElement> & HubSpokeAttributes;

/** What `<hub-spoke>` takes in JSX. */
export type HubSpokeProps = Common & {
  'onhub-spoke-state'?: ((event: HubSpokeStateEvent) => void) | undefined;
};

/** What `<HubSpoke>` takes. */
export type HubSpokeComponentProps = Common & {
  /** Called after each change that a reader makes. */
  onHubSpokeState?: ((event: HubSpokeStateEvent) => void) | undefined;
};

/** `<hub-spoke>` as a component. Its children are shown until the element runs, its `ref` is the element. */
export declare const HubSpoke: (props: HubSpokeComponentProps) => ReactElement;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'hub-spoke': HubSpokeProps;
    }
  }
}
