// What pages are called that several others name.

export const portsTitle = 'Ports and firewall rules';
export const lifetimesTitle = 'Timeouts and lifetimes';
