import type { HTMLAttributes, ReservedProps } from 'vue';
import type { HubSpokeAttributes, HubSpokeStateEvent } from './index.js';

export { HubSpokeElement } from './index.js';

/** What `<hub-spoke>` takes in a template. */
export type HubSpokeProps = ReservedProps &
  HTMLAttributes &
  HubSpokeAttributes & {
    onHubSpokeState?: ((event: HubSpokeStateEvent) => void) | undefined;
  };

declare module 'vue' {
  interface GlobalComponents {
    'hub-spoke': new () => { $props: HubSpokeProps };
  }
}
