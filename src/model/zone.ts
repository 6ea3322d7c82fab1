/**
 * A network that bytes cross. `between` is the untrusted network between the control plane and the nodes; `host` never leaves one machine
 * (a Unix socket, loopback).
 */
export type ZoneId = 'control-plane' | 'between' | 'node-network' | 'host';
