/** What a reader did: the `detail` of `hub-spoke-state`. */
export interface HubSpokeState {
  readonly mode: string;
  readonly path: string | null;
}

/** `<hub-spoke mode path theme controls lock>`: draws the hub and its spokes from the model. */
export class HubSpokeElement extends HTMLElement {
  static readonly observedAttributes: string[];
  /** Registers the element; a tag that is taken is left alone. */
  static define(tag?: string, registry?: CustomElementRegistry): void;
  /** The id of the mode that is drawn; `defaults` if none or an unknown one is set. */
  mode: string;
  /** The id of the selected path, or null. */
  path: string | null;
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-spoke': HubSpokeElement;
  }
  interface HTMLElementEventMap {
    'hub-spoke-state': CustomEvent<HubSpokeState>;
  }
}
