import type { FunctionalComponent, HTMLAttributes, ReservedProps, VNode } from 'vue';
import type { HubSpokeAttributes, HubSpokeStateEvent } from './index.js';

export { HubSpokeElement } from './index.js';

/** What `<hub-spoke>` and `<HubSpoke>` take in a template. */
export type HubSpokeProps = ReservedProps &
  HTMLAttributes &
  HubSpokeAttributes & {
    onHubSpokeState?: ((event: HubSpokeStateEvent) => void) | undefined;
  };

/** `<hub-spoke>` as a component. Its slot is shown until the element runs, a template ref on it is the element. */
export declare const HubSpoke: FunctionalComponent<HubSpokeProps, Record<never, never>, { default?: () => VNode[] }>;

declare module 'vue' {
  interface GlobalComponents {
    'hub-spoke': new () => { $props: HubSpokeProps };
  }
}
