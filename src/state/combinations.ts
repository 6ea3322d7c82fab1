import type { Settings } from '../model/setting/setting.ts';

/** The values of `?transport=`, `?verify=` and `?scheme=`, and the settings that each stands for. */
export const combinations = {
  transport: { direct: { transport: 'direct' }, 'ssh-tunnel': { transport: 'ssh-tunnel' }, konnectivity: { transport: 'konnectivity' } },
  verify: {
    off: {
      kubeletCertificateAuthority: 'unset',
      kubeletServingCertificate: 'self-signed',
      servingCertificateApproval: 'by-hand',
      scraperVerification: 'skipped',
      apiServiceVerification: 'skipped',
    },
    on: {
      kubeletCertificateAuthority: 'set',
      kubeletServingCertificate: 'issued',
      servingCertificateApproval: 'checks-addresses',
      scraperVerification: 'verified',
      apiServiceVerification: 'verified',
    },
  },
  scheme: { http: { proxyScheme: 'http' }, https: { proxyScheme: 'https' } },
} as const satisfies Record<string, Record<string, Partial<Settings>>>;
export type CombinationKey = keyof typeof combinations;
export const combinationKeys = /* @__PURE__ */ Object.keys(combinations) as CombinationKey[];

/** Which value of a combination the settings have. */
export function combinationOf(key: CombinationKey, settings: Settings): string {
  const choices: Record<string, Partial<Settings>> = combinations[key];
  const holds = (choice: Partial<Settings>): boolean =>
    Object.entries(choice).every(([name, value]) => settings[name as keyof Settings] === value);
  return Object.keys(choices).find((value) => holds(choices[value] ?? {})) ?? '';
}

/** The settings with one combination changed. */
export const combine = (settings: Settings, key: CombinationKey, value: string): Settings => ({
  ...settings,
  ...(combinations[key] as Record<string, Partial<Settings>>)[value],
});
