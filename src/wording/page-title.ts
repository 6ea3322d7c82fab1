// What pages are called that several others name.

export const portsTitle = 'Ports and firewall rules';
export const compareTitle = 'Two clusters side by side';
export const lifetimesTitle = 'Timeouts and lifetimes';
