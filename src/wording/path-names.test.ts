import { expect, it } from 'vitest';
import { namesOf } from './path-names.ts';

it('namesOf() says a shared end once', () => {
  expect(namesOf(['apiserver-to-pod', 'apiserver-to-service'])).toBe('API server → pod and service');
  expect(namesOf(['kubelet-to-apiserver', 'pod-to-apiserver'])).toBe('kubelet and pod → API server');
  expect(namesOf(['apiserver-to-kubelet', 'pod-to-apiserver'])).toBe('API server → kubelet and pod → API server');
});
