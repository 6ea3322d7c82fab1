/** A value, or nothing, which takes the attribute away. */
type Given<T> = T | null | undefined;
/** Known values, and any other text, which the element names as unknown in a sentence. */
type Known<T extends string> = T | (string & Record<never, never>);

/** What a reader did: the `detail` of `hub-spoke-state`. */
export interface HubSpokeState {
  readonly mode: HubSpokeModeId;
  readonly path: HubSpokePathId | null;
}

/** Sent after each change that a reader makes. It bubbles, and leaves the shadow tree. */
export type HubSpokeStateEvent = CustomEvent<HubSpokeState>;

/** What a page can say of the element, by attribute or property. */
export interface HubSpokeAttributes {
  /** The id of the mode that is drawn. */
  mode?: Given<Known<HubSpokeModeId>>;
  /** The id of the selected path. */
  path?: Given<Known<HubSpokePathId>>;
  theme?: Given<Known<HubSpokeTheme>>;
  controls?: Given<Known<HubSpokeControls>>;
  /** A reader can look and walk with the arrow keys, and change nothing. */
  lock?: Given<boolean | '' | 'true' | 'false'>;
}

/** The events of the element, by name. */
export interface HubSpokeElementEventMap extends HTMLElementEventMap {
  'hub-spoke-state': HubSpokeStateEvent;
}

/** `<hub-spoke mode path theme controls lock>`: draws the hub and its spokes from the model. */
export class HubSpokeElement extends HTMLElement {
  static readonly observedAttributes: string[];
  /** Registers the element; a tag that is taken is left alone. */
  static define(tag?: string, registry?: CustomElementRegistry): void;

  /** The id of the mode that is drawn; `defaults` if none or an unknown one is set. */
  get mode(): HubSpokeModeId;
  set mode(id: HubSpokeAttributes['mode']);
  /** The id of the selected path, or null. */
  get path(): HubSpokePathId | null;
  set path(id: HubSpokeAttributes['path']);
  get theme(): HubSpokeTheme;
  set theme(theme: HubSpokeAttributes['theme']);
  get controls(): HubSpokeControls;
  set controls(controls: HubSpokeAttributes['controls']);
  /** Whether a reader can change nothing. */
  get lock(): boolean;
  set lock(lock: HubSpokeAttributes['lock']);

  addEventListener<K extends keyof HubSpokeElementEventMap>(
    type: K,
    listener: (this: HubSpokeElement, event: HubSpokeElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof HubSpokeElementEventMap>(
    type: K,
    listener: (this: HubSpokeElement, event: HubSpokeElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;

  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-spoke': HubSpokeElement;
  }
  /** It bubbles, so windows, documents and other elements hear it too. */
  interface GlobalEventHandlersEventMap {
    'hub-spoke-state': HubSpokeStateEvent;
  }
}
