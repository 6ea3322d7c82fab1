import type { FactId } from '../model/reason.ts';

/**
 * What the mode `defaults` is, in the words of every page that shows it; its settings are in `src/model/setting/mode.ts`. The code between
 * backticks is what an operator types.
 */
export const stockCluster = {
  /** What it is, in one sentence. */
  is: 'The kubeadm defaults are the cluster that `kubeadm init` leaves, with metrics-server from its released manifest.',
  /** What its metrics-server verifies, and who verifies it. */
  metricsServer:
    'The APIService of that manifest sets `insecureSkipTLSVerify: true`, so the API server does not verify metrics-server. metrics-server runs with `--kubelet-insecure-tls`, because without that flag it cannot scrape kubelets that sign their own certificates.',
  facts: [
    'facts/flags#kubeadm_default_apiserver_args',
    'facts/distributions#kubeadm',
    'facts/links#api-aggregated/metrics_server',
    'facts/questions#metrics-server-insecure',
  ],
} as const satisfies { readonly [key: string]: string | readonly FactId[] };
