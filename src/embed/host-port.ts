import { readCommand, seal, type Content, type ToView } from './message.ts';

/**
 * The line to the page around a view. It sends what anyone may read; it takes commands from the window around it only and, if the address
 * names a host, from that origin only. Whatever else arrives is ignored in silence.
 */
export class HostPort {
  readonly #open: boolean;
  #told = 0;
  readonly #everTold = new Set<number>();

  constructor(readonly host: string | undefined) {
    this.#open = window.parent !== window && host !== 'refused';
  }

  #send(message: unknown): void {
    window.parent.postMessage(message, this.host ?? '*');
  }

  post(content: Content): void {
    if (this.#open) this.#send(seal(content));
  }

  /**
   * The height, also in the words of Canvas (LTI; both forms are in use), of Open edX, and of WordPress, which hands each frame a secret in
   * the fragment of its address and listens only to who knows it.
   */
  resize(height: number): void {
    if (!this.#open) return;
    this.post({ type: 'resize', height });
    const lti = { subject: 'lti.frameResize', height };
    for (const message of [lti, JSON.stringify(lti), { type: 'plugin.resize', payload: { height } }]) this.#send(message);
    const [, secret] = /[?&]secret=([A-Za-z0-9]+)/.exec(location.hash) ?? [];
    if (secret) this.#send({ message: 'height', value: height, secret });
  }

  listen(take: (command: ToView) => void): void {
    if (!this.#open) return;
    addEventListener('message', ({ data, origin, source }: MessageEvent) => {
      if (source !== window.parent || (this.host !== undefined && origin !== this.host)) return;
      const command = readCommand(data);
      if (command) take(command);
    });
  }

  /** Tells the height once more, if it was told. */
  repeatHeight(): void {
    if (this.#told > 0) this.resize(this.#told);
  }

  /** Whether the height of the document was told as this one at any time, in pixels. */
  readonly isTold = (height: number): boolean => this.#everTold.has(height);

  /** Tells the height of the document now and whenever it changes. A frame that is not shown, as in a closed tab, has none. */
  tellHeight(): void {
    new ResizeObserver(() => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === this.#told || height < 1 || window.innerWidth < 1) return;
      this.#told = height;
      this.#everTold.add(height);
      this.resize(height);
    }).observe(document.body);
  }
}
