/** Where a reader can look up what a field means. */
export interface FieldSource {
  readonly label: string;
  readonly href: string;
}

const rfc = (number: number, section: string): FieldSource => ({
  label: `RFC ${number}, section ${section}`,
  href: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

/** TLS 1.3, TLS 1.2, the packets of SSH, HTTP in general, HTTP/1.1 and HTTP/2. */
export const tls13 = (section: string): FieldSource => rfc(8446, section);
export const tls12 = (section: string): FieldSource => rfc(5246, section);
export const ssh = (section: string): FieldSource => rfc(4253, section);
export const http = (section: string): FieldSource => rfc(9110, section);
export const http1 = (section: string): FieldSource => rfc(9112, section);
export const http2 = (section: string): FieldSource => rfc(9113, section);
export const serverName = rfc(6066, '3');
export const alpn = rfc(7301, '3.1');
export const sshEcdh = rfc(5656, '4');
export const forwarded = rfc(7239, '1');
export const hpack = rfc(7541, '1');
export const grpc: FieldSource = {
  label: 'gRPC over HTTP/2',
  href: 'https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md',
};
