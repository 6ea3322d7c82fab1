import { expect, it } from 'vitest';
import { rules } from './index.ts';

const beforeOf = (code: string): string => rules.find((rule) => rule.code === code)?.before ?? '';

it('the check before a kubelet CA is set compares the address too, as the API server will', () => {
  expect(beforeOf('kubelet-ca-unset')).toMatch(/openssl s_client [^`]*-verify_ip <address>[^`]*-verify_return_error/);
});

it('the check of a right to nodes/proxy asks for the subresource, and not for a Node that is called proxy', () => {
  for (const { code, before } of rules)
    for (const [command] of before.matchAll(/kubectl auth can-i[^`]*nodes[^`]*/g)) {
      expect(command, code).not.toMatch(/nodes\/proxy/);
      expect(command, code).toContain('--subresource=proxy');
    }
  expect(beforeOf('kubelet-always-allow')).toContain('--subresource=proxy');
});
