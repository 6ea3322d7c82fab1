import { describe, expect, it } from 'vitest';
import { componentAbout } from '../component.ts';
import { components } from '../../model/component.ts';
import { modeIds, modeOf } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import { inspectAll, inspectComponent, inspectLink } from './inspection.ts';
import { announcementOf, groupsOf, summaryOf } from './inspection-summary.ts';

describe('groupsOf()', () => {
  it('groupsOf() says a reason that several paths share once, and loses no path and no verdict', () => {
    for (const mode of modeIds) {
      const { rows } = inspectAll(modeOf(mode).settings);
      const groups = groupsOf(rows);
      expect(new Set(groups.map(({ rows: [{ verdict }], detail }) => `${verdict} ${detail}`)).size).toBe(groups.length);
      expect(groups.flatMap((group) => group.rows).toSorted((a, b) => a.path.localeCompare(b.path))).toEqual(
        rows.toSorted((a, b) => a.path.localeCompare(b.path)),
      );
    }
    expect(groupsOf(inspectAll(modeOf('defaults').settings).rows)[0]?.rows.map(({ path }) => path)).toEqual([
      'apiserver-to-node',
      'apiserver-to-pod',
      'apiserver-to-service',
    ]);
  });

  it('groupsOf() keeps the hops of one path apart, each with its own reason', () => {
    const { rows } = inspectLink('apiserver-to-pod', modeOf('ssh-tunnel').settings);
    expect(groupsOf(rows).map((group) => group.rows.length)).toEqual(rows.map(() => 1));
  });
});

describe('summaryOf()', () => {
  it('summaryOf() begins with the weakest hop, goes on with the other network, and leads to the fix', () => {
    const { rows, fix } = summaryOf(inspectLink('apiserver-to-kubelet', modeOf('konnectivity').settings));
    expect(rows.map(({ zone, verdict }) => `${zone} ${verdict}`)).toEqual(['node-network encrypted', 'between authenticated']);
    expect(rows[0]?.detail).toContain('--kubelet-certificate-authority');
    expect(fix).toEqual({ href: '/paths/apiserver-to-kubelet/#harden-it', text: 'How to fix it' });
  });

  it('summaryOf() offers a fix only of what is weak or unknown, and calls nothing broken that is unknown', () => {
    for (const mode of modeIds)
      for (const path of pathIds) {
        const { rows, fix } = summaryOf(inspectLink(path, modeOf(mode).settings));
        expect(fix !== undefined).toBe(rows.some(({ verdict }) => ['unsafe', 'encrypted', 'unknown'].includes(verdict)));
      }
    const settings = { ...modeOf('defaults').settings, kubeletCertificateAuthority: 'unknown' } as const;
    expect(summaryOf(inspectLink('apiserver-to-kubelet', settings)).fix?.text).toBe('How to secure it');
  });

  it('summaryOf() says why a path has no verdict', () => {
    expect(summaryOf(inspectLink('agent-to-konnectivity-server', modeOf('defaults').settings)).sentence).toBe(
      'This path is not used in this mode.',
    );
  });
});

describe('announcementOf()', () => {
  it('announcementOf() says of a component what it is, and how many of its paths are weak', () => {
    expect(announcementOf(inspectComponent('kubelet', modeOf('defaults').settings))).toBe(
      'Selected: kubelet. It runs the pods of a node. It connects to the API server, and the API server connects to it, for example for kubectl logs. 2 of 3 paths are weak (2 encrypted only), 1 is authenticated.',
    );
    for (const { id } of components) expect(inspectComponent(id, modeOf('defaults').settings).about).toBe(componentAbout[id]);
  });

  it('announcementOf() says what the chosen attacker can do on a path, as the inspector does', () => {
    const inspection = inspectLink('kubelet-to-apiserver', modeOf('defaults').settings, 'between-active');
    expect(inspection.gained).toBe('This attacker gains nothing on this path.');
    expect(announcementOf(inspection)).toContain(`${inspection.gained} ${inspection.sentence}`);
  });
});
