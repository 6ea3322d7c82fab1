/** Names that the protocols give to numbers: only those that stand in the captures, each as its registry or RFC writes it. */
type Names = Readonly<Record<number, string>>;

export const contentTypes: Names = { 20: 'change_cipher_spec', 21: 'alert', 22: 'handshake', 23: 'application_data' };

export const handshakeTypes: Names = {
  1: 'ClientHello',
  2: 'ServerHello',
  8: 'EncryptedExtensions',
  11: 'Certificate',
  13: 'CertificateRequest',
  15: 'CertificateVerify',
  20: 'Finished',
};

export const signatureSchemes: Names = { 0x0403: 'ecdsa_secp256r1_sha256' };

export const tlsVersions: Names = { 0x0301: 'TLS 1.0', 0x0302: 'TLS 1.1', 0x0303: 'TLS 1.2', 0x0304: 'TLS 1.3' };

export const alertLevels: Names = { 1: 'warning', 2: 'fatal' };

export const alertDescriptions: Names = { 42: 'bad_certificate', 48: 'unknown_ca', 80: 'internal_error' };

export const extensionNames: Names = {
  0x0000: 'server_name',
  0x0005: 'status_request',
  0x000a: 'supported_groups',
  0x000b: 'ec_point_formats',
  0x000d: 'signature_algorithms',
  0x0010: 'application_layer_protocol_negotiation',
  0x0012: 'signed_certificate_timestamp',
  0x0016: 'encrypt_then_mac',
  0x0017: 'extended_master_secret',
  0x0023: 'session_ticket',
  0x002b: 'supported_versions',
  0x002d: 'psk_key_exchange_modes',
  0x0031: 'post_handshake_auth',
  0x0032: 'signature_algorithms_cert',
  0x0033: 'key_share',
  0xff01: 'renegotiation_info',
};

export const cipherSuites: Names = {
  0x1301: 'TLS_AES_128_GCM_SHA256',
  0x1302: 'TLS_AES_256_GCM_SHA384',
  0x1303: 'TLS_CHACHA20_POLY1305_SHA256',
  0xc02b: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  0xc02c: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
};

export const namedGroups: Names = { 0x0017: 'secp256r1', 0x001d: 'x25519', 0x11ec: 'X25519MLKEM768' };

/** The groups of those that are post-quantum too. */
export const postQuantumGroups: ReadonlySet<number> = new Set([0x11ec]);

export const sshMessages: Names = {
  20: 'SSH_MSG_KEXINIT',
  21: 'SSH_MSG_NEWKEYS',
  30: 'SSH_MSG_KEX_ECDH_INIT',
  31: 'SSH_MSG_KEX_ECDH_REPLY',
};

export const http2FrameTypes: Names = { 0: 'DATA', 1: 'HEADERS', 3: 'RST_STREAM', 4: 'SETTINGS', 6: 'PING', 8: 'WINDOW_UPDATE' };

/** The name of a number with the number, or the number alone if none of these tables has it. */
export const named = (names: Names, value: number, figure: string = String(value)): string =>
  names[value] ? `${names[value]} (${figure})` : figure;
