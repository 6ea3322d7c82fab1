/** What a URL says of the connection that it names. */
export interface Dialled {
  /** `unknown` where no scheme is written, or a template may fill one in. */
  readonly scheme: 'http' | 'https' | 'unknown';
  /** The connection stays on one host, so no network carries it. */
  readonly isLoopback: boolean;
}

/** Whether an address is one of the host itself, so that nothing else reaches it. */
export const isOwnAddress = (address: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(address);

/** What a URL says of the connection: its scheme, and whether it stays on the host. Never throws: what is no URL has an unknown scheme. */
export function dialled(url: string): Dialled {
  const [, scheme, host = ''] =
    /^(https?):\/\/(\[[^\]]*\]|[^/:]*)/.exec(url.trim().replace(/^https?(?=:)/i, (one) => one.toLowerCase())) ?? [];
  return {
    scheme: scheme === 'http' || scheme === 'https' ? scheme : 'unknown',
    isLoopback: isOwnAddress(host),
  };
}

/** An address as client-go dials it where nothing beside it asks for TLS: without a scheme it is http:// (k8s:staging/src/k8s.io/client-go/rest/url_utils.go). */
export const withScheme = (address: string): string =>
  /^(?:[\w-]+:\d+|(?:[\w-]+\.)+[\w-]+(?::\d+)?)\/?$/.test(address) ? `http://${address}` : address;
