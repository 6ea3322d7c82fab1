import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { modeIds, modeOf } from '../model/mode.ts';
import { pathIds } from '../model/path.ts';
import { inspectAll, inspectComponent, inspectLink } from './inspection.ts';
import { renderInspection } from './inspector.ts';

describe('inspectLink()', () => {
  it('inspectLink() gives each hop of the kubelet link under Konnectivity its own verdict and reason', () => {
    const { rows } = inspectLink('apiserver-to-kubelet', modeOf('konnectivity').settings);
    expect(rows.map(({ zone, verdict }) => [zone, verdict])).toEqual([
      ['host', 'local'],
      ['between', 'authenticated'],
      ['node-network', 'encrypted'],
    ]);
    expect(rows[2]?.detail).toBe(
      'No kubelet CA is set, so the kubelet’s certificate is not checked. Dialled by konnectivity-agent, port 10250.',
    );
  });

  it('inspectLink() says what the other node gets under Konnectivity', () => {
    const { answers } = inspectLink('apiserver-to-kubelet', modeOf('konnectivity').settings);
    const other = answers.find(({ heading }) => heading.includes('another node'));
    expect(other?.rows.map(({ text, value }) => `${text}: ${value}`)).toEqual([
      'read the request: yes',
      'read the genuine answer: no',
      'change the request: no',
      'change the answer: yes',
      'pose as the kubelet: yes',
      'pose as the API server: no',
    ]);
  });

  it('inspectLink() names the flag that decides, and what it is set to', () => {
    expect(inspectLink('apiserver-to-kubelet', modeOf('defaults').settings).decidedBy[0]).toEqual({
      flag: '--kubelet-certificate-authority',
      says: 'not set, so the kubelet’s certificate is not checked at all',
    });
  });

  it('inspectLink() says so where a mode does not have the path', () => {
    expect(inspectLink('agent-to-konnectivity-server', modeOf('defaults').settings)).toMatchObject({
      rows: [],
      sentence: 'This mode does not have the path.',
    });
  });

  it('inspectLink() leads to the page of every path, in every mode', () => {
    for (const path of pathIds)
      for (const mode of modeIds) expect(inspectLink(path, modeOf(mode).settings).link?.href).toBe(`/paths/${path}/`);
  });
});

describe('inspectAll()', () => {
  it('inspectAll() counts what can be read or posed as between, by default', () => {
    const { title, rows } = inspectAll(modeOf('defaults').settings);
    expect(title).toBe('4 of 9 links that cross the network between can be read or posed as');
    expect(rows.map(({ path }) => path)).toEqual(['apiserver-to-kubelet', 'apiserver-to-node', 'apiserver-to-pod', 'apiserver-to-service']);
  });

  it('inspectAll() does not call Konnectivity safe where the node network is not', () => {
    expect(inspectAll(modeOf('konnectivity').settings).title).toBe('Nothing between can be read; 4 links are weaker on the node network');
  });
});

describe('inspectComponent()', () => {
  it('inspectComponent() lists both links of the kubelet', () => {
    expect(inspectComponent('kubelet', modeOf('defaults').settings).rows.map(({ title, verdict }) => `${title} ${verdict}`)).toEqual([
      'kubelet → API server authenticated',
      'API server → kubelet encrypted',
    ]);
  });
});

describe('renderInspection()', () => {
  it('renderInspection() marks every hop with path, mode, zone and verdict, and replaces what was there', () => {
    const { document } = parseHTML('<html><body><section><p>old</p></section></body></html>');
    const container = document.querySelector('section');
    if (!container) throw new Error('no section');
    renderInspection(container, inspectLink('apiserver-to-pod', modeOf('ssh-tunnel').settings), 'ssh-tunnel', '../../');
    expect(container.textContent).not.toContain('old');
    expect(
      [...container.querySelectorAll('[data-hop]')].map(
        (tag) =>
          `${tag.getAttribute('data-path')} ${tag.getAttribute('data-mode')} ${tag.getAttribute('data-hop')} ${tag.getAttribute('data-verdict')}`,
      ),
    ).toEqual(['apiserver-to-pod ssh-tunnel between encrypted', 'apiserver-to-pod ssh-tunnel node-network unsafe']);
    expect(container.querySelector('a')?.getAttribute('href')).toBe('../../paths/apiserver-to-pod/');
  });
});
