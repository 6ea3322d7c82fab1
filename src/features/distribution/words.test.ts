import { expect, it } from 'vitest';
import { adviceOf } from '../../facts/distribution/advice.ts';
import { distributionOf, distributions } from '../../facts/distribution/distribution.ts';
import { customerCan, placedDistribution } from '../../facts/distribution/where-to-change.ts';
import { isSafe } from '../../model/change/smallest-change.ts';
import { distributionColumns, summaryOf, wordOf } from '../../wording/distribution/summary.ts';
import { whatToDo } from './changes.ts';
import { firstOnPage } from './first-things.ts';
import { anchorOf, changesOf, howKnown, isToMakeSure, notApplicableOf, valueWords, whereWords } from './words.ts';

const wordsOf = (id: string) => distributionColumns.map((column) => wordOf(distributionOf(id).settings, column));
const rowOf = (id: string, setting: string) => {
  const found = distributionOf(id).stated.find((each) => each.setting === setting);
  if (!found) throw new Error(`no ${setting}`);
  return found;
};
/** What the section on what to change says. */
const changeText = (id: string): string => JSON.stringify(whatToDo(id));

it('wordOf() draws what is not settled as unknown, and leaves out agents where there is no Konnectivity', () => {
  expect(wordsOf('kubeadm')).toEqual(['directly', 'not verified', undefined, 'refused', 'Webhook', 'closed']);
  expect(wordsOf('gke')).toEqual(['Konnectivity', 'verified', 'unknown', 'refused', 'Webhook', 'unknown']);
  expect(wordsOf('k0s')[2]).toBe('token');
  expect(wordsOf('linode-lke')).toEqual(['own tunnel', 'unknown', undefined, 'unknown', 'unknown', 'unknown']);
});

it('no sentence of what to change on a distribution is empty, with a full stop alone', () => {
  for (const { id } of distributions) expect(changeText(id), id).not.toMatch(/[\s"]\./);
});

it('summaryOf() says how nodes are reached and whether the kubelet is verified, or that no source says so', () => {
  expect(summaryOf('k3s', distributionOf('k3s').settings)).toBe(
    'By default the API server of k3s verifies the kubelet’s certificate. k3s reaches its nodes through a tunnel of its own.',
  );
  expect(summaryOf('Oracle OKE', distributionOf('oke').settings)).toBe(
    'We found no source that says whether the API server of Oracle OKE verifies the kubelet. Oracle OKE connects to its nodes directly.',
  );
});

it('settings that do not apply stand in one line for each reason, and never look like a protection or an unknown', () => {
  const linesOf = (id: string) => {
    const { stated, shipped } = distributionOf(id);
    return notApplicableOf(id, [...stated, ...shipped]);
  };
  expect(linesOf('eks')).toContainEqual({
    says: 'By default there is no tunnel of this kind, so there is nothing to set for:',
    settings: expect.arrayContaining([expect.objectContaining({ id: 'agentAuthentication', name: 'Agent authentication' })]) as unknown,
  });
  for (const { id, stated, shipped } of distributions) {
    const lines = linesOf(id);
    const none = [...stated, ...shipped].filter(({ isApplicable }) => !isApplicable).map(({ setting }) => setting);
    expect(lines.flatMap(({ settings }) => settings.map(({ id: setting }) => setting)).toSorted(), id).toEqual(none.toSorted());
    expect(new Set(lines.map(({ says }) => says)).size, id).toBe(lines.length);
  }
  expect(valueWords(rowOf('eks', 'etcdTransport'))).toBe('unknown');
});

it('the line of kubeadm on approval says that nobody has a request to approve, and that nothing in kubeadm would approve one', () => {
  const { stated, shipped } = distributionOf('kubeadm');
  const line = notApplicableOf('kubeadm', [...stated, ...shipped]).find(({ settings }) =>
    settings.some(({ id }) => id === 'servingCertificateApproval'),
  );
  expect(line?.says).toContain('the kubelets request no serving certificate');
  expect(line?.settings[0]?.where).toContain('nothing in kubeadm approves serving requests');
});

it('kind and minikube say that their values are derived from kubeadm', () => {
  for (const id of ['kind', 'minikube']) expect(howKnown(rowOf(id, 'kubeletClientCertificate'))).toMatch(/^This is derived from kubeadm\./);
});

it('whereWords() says that only the provider of AKS can set a flag of the API server, that no way was found on EKS, and where a kubelet field goes', () => {
  expect(whereWords('aks', rowOf('aks', 'kubeletCertificateAuthority'))).toBe('Only the provider can set it');
  expect(whereWords('eks', rowOf('eks', 'kubeletCertificateAuthority'))).toBe('We found no way for customers');
  expect(whereWords('aks', rowOf('aks', 'agentAuthentication'))).toBe('We found no way for customers');
  expect(whereWords('eks', rowOf('eks', 'readOnlyPort'))).toContain('NodeConfig');
  expect(whereWords('eks', rowOf('eks', 'apiServerVerification'))).toBeUndefined();
});

it('changesOf() makes safe every path of every distribution that it has a change for', () => {
  for (const { settings } of distributions)
    for (const { paths, change } of changesOf(settings))
      if (change.kind === 'changes')
        for (const path of paths)
          for (const { steps } of change.answers)
            expect(isSafe(path, { ...settings, ...Object.fromEntries(steps.map(({ setting, to }) => [setting, to])) })).toBe(true);
});

it('isToMakeSure() never hides what to change on a path from the API server to a node', () => {
  const hidden = distributions.flatMap(({ settings }) =>
    changesOf(settings)
      .filter(isToMakeSure)
      .flatMap(({ paths }) => paths),
  );
  expect(hidden.filter((path) => path === 'apiserver-to-kubelet')).toEqual([]);
});

it('no page of a managed service tells its customer to edit a file of a control plane host or to set a flag of the API server', () => {
  const managed = distributions.filter(({ kind }) => kind === 'managed');
  expect(managed.length).toBeGreaterThan(8);
  for (const { id } of managed) {
    const text = changeText(id);
    for (const impossible of [
      '/etc/kubernetes',
      'kube-apiserver.yaml',
      'static pod',
      '- --',
      'egress.yaml',
      'arry it through Konnectivity',
    ])
      expect(text, id).not.toContain(impossible);
    for (const { answers } of whatToDo(id).groups) for (const { who } of answers) expect(who, id).not.toBe('provider-only');
  }
});

it('the pages of EKS, GKE and AKS say first that the provider sets the flags, and then what a customer can set', () => {
  for (const id of ['eks', 'gke', 'aks']) {
    expect(whatToDo(id).intro).toContain(`The provider of ${distributionOf(id).name} runs the control plane, so only it can set the flags`);
    for (const { what } of customerCan(id)) expect(changeText(id).toLowerCase()).toContain(what.toLowerCase());
  }
});

it('AKS is told to ask the provider for the kubelet CA, and that port-forward is encrypted only there', () => {
  const text = changeText('aks');
  expect(text).toContain('Only the provider of AKS can set --kubelet-certificate-authority, so ask it for that.');
  expect(text).toContain(
    'On AKS the weakest hop of that path is encrypted only, which protects it from eavesdroppers but not from a man in the middle, and another hop of it is unknown.',
  );
  expect(changeText('eks')).toContain('On EKS that path is safe by default.');
});

it('Talos gets machine configuration, kOps its cluster spec, kind its cluster configuration, and kubeadm its static pod', () => {
  expect(changeText('talos')).toContain('kind: KubeAPIServerConfig');
  expect(changeText('kops')).toContain('kubeAPIServer:');
  expect(changeText('kind')).toContain('kubeadmConfigPatches:');
  expect(changeText('kubeadm')).toContain('{name: kubelet-certificate-authority, value: /etc/kubernetes/pki/ca.crt}');
  for (const { id } of distributions) expect(changeText(id), id).not.toContain('kubelet-ca.crt');
});

it('the page of kubeadm has the kubelets first, then the approval, then the flag, each after what to check', () => {
  const text = changeText('kubeadm');
  const places = [
    'serverTLSBootstrap: true',
    'nothing in kubeadm approves',
    '"does":"Set --kubelet-certificate-authority',
    '-verify_ip NODE_IP',
    'value: /etc/kubernetes/pki/ca.crt',
  ];
  const found = places.map((part) => text.indexOf(part));
  expect(found.every((index) => index >= 0)).toBe(true);
  expect([...found].sort((a, b) => a - b)).toEqual(found);
});

it('a change that a product has no field for is no step that a reader is told to take', () => {
  for (const { id } of distributions) {
    const { places } = placedDistribution(id);
    for (const { answers } of whatToDo(id).groups)
      for (const { who, steps } of answers) {
        expect(['operator', 'unsupported'], id).toContain(who);
        for (const { setting } of steps)
          if (setting === 'kubeletCertificateAuthority') expect(places.api_flags.who, id).not.toBe('provider-only');
      }
  }
  expect(changeText('nkp')).toContain('We found no field of Nutanix NKP for serverTLSBootstrap');
  expect(changeText('openshift')).toContain('give no support');
});

it('the page of GKE begins with the read-only port of older clusters, and how each pool closes it', () => {
  const { lead, things } = firstOnPage(distributionOf('gke'));
  expect(lead).toMatch(/^Close port 10255 if your GKE cluster was created before 1\.32/);
  expect(JSON.stringify(things[0]?.blocks)).toContain('gcloud container node-pools update P --cluster C');
});

it('every page begins with what to do there, or says that we have not checked it, and the first sentence ends as one', () => {
  const wrong = distributions.flatMap((row) => {
    const { lead, intro, things } = firstOnPage(row);
    const advice = adviceOf(row.id);
    return [
      ...(advice?.lead === undefined || lead === advice.lead ? [] : [`${row.id}: does not begin with the answer of its row`]),
      ...(/^[A-Z].*\.$/.test(lead) ? [] : [`${row.id}: ${lead}`]),
      ...(things.length <= 4 ? [] : [`${row.id}: ${things.length} things`]),
      ...(advice?.lead ? [] : intro.startsWith('We have not checked') ? [] : [`${row.id}: ${intro}`]),
      ...things
        .filter(({ links, told }) => links.length === 0 && told.at(-1)?.text !== 'We found no source for this.')
        .map(({ does }) => `${row.id}: no source: ${does}`),
    ];
  });
  expect(wrong).toEqual([]);
  expect(distributions.filter((row) => firstOnPage(row).things.length > 0).length).toBeGreaterThan(30);
});

it('a value that the model has no word for is said in words, and no change is advised because of it', () => {
  expect(changeText('k3s')).toContain('SQLite behind kine on a Unix socket');
  expect(changeText('k3s')).not.toContain('TLS to etcd');
});

it('anchorOf() is the setting in kebab-case', () => {
  expect(anchorOf('kubeletCertificateAuthority')).toBe('kubelet-certificate-authority');
});
