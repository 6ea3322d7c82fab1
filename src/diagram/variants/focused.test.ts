import { describe, expect, it } from 'vitest';
import { pathIds, pathOf } from '../../model/path.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { sceneOf } from '../compose.ts';
import type { Scene } from '../scene.ts';
import { tunnelPath } from '../route.ts';
import { boxOf, crowdedIn, defaults, frameIn, layouts, linkIn, overlap, segmentsIn } from '../test/scenes.ts';

const crowdedBoxes = (scene: Scene): readonly string[] => scene.components.flatMap((component) => crowdedIn(component, scene));

describe.each(layouts)('sceneOf() with a focus, %s', (layout) => {
  it.each(pathIds)('shows the path and a box for each of its ends that is no end of a tunnel: %s', (focus) => {
    const scene = sceneOf([modeOf('konnectivity')], { layout, focus });
    const boxes = scene.components.map(({ id }) => id);
    const { client, server, alsoClients = [] } = pathOf(focus);
    expect(frameIn(scene).links.map(({ path }) => path)).toContain(focus);
    if (focus !== tunnelPath) expect(boxes).toEqual(expect.arrayContaining([client, server, ...alsoClients]));
    expect(boxes.includes('kube-apiserver')).toBe(focus !== 'scraper-to-kubelet');
  });

  it('lets no two words of a box touch, and none leave it, whatever the focus', () => {
    for (const focus of pathIds) expect(crowdedBoxes(sceneOf([modeOf('konnectivity')], { layout, focus })), focus).toEqual([]);
  });

  it('draws only the node network for scrapers, with the kubelet of every node', () => {
    const scene = sceneOf([modeOf('konnectivity')], { layout, focus: 'scraper-to-kubelet' });
    expect(scene.zones.map(({ id }) => id)).toEqual(['node-network']);
    expect(scene.captions.map(({ text }) => text)).toContain('Every node');
    expect(frameIn(scene).links.map(({ path }) => path)).toEqual(['scraper-to-kubelet']);
  });

  it('draws the load balancer that ends the TLS of a kubelet, and the verdict behind it', () => {
    const settings: Settings = { ...defaults, loadBalancer: 'tls-terminating' };
    const frame = frameIn(sceneOf([{ id: 'custom', settings }], { layout, focus: 'kubelet-to-apiserver' }));
    expect(frame.balancer?.captions.map(({ text }) => text).join(' ')).toBe('load balancer');
    expect(linkIn(frame, 'kubelet-to-apiserver').hops.map(({ zone, style }) => `${zone} ${style}`)).toEqual([
      'between authenticated',
      'control-plane unknown',
    ]);
  });

  it('shows the other way between the same two components', () => {
    const { links } = frameIn(sceneOf([modeOf('defaults')], { layout, focus: 'apiserver-to-pod' }));
    expect(links.map(({ path }) => path)).toEqual(['pod-to-apiserver', 'apiserver-to-pod']);
  });

  it('draws only the control plane for a path inside it', () => {
    const scene = sceneOf([modeOf('konnectivity')], { layout, focus: 'apiserver-to-etcd' });
    expect(scene.zones.map(({ id }) => id)).toEqual(['control-plane']);
    expect(frameIn(scene).links.map(({ path }) => path)).toEqual(['apiserver-to-etcd']);
  });

  it('leaves out a tunnel that nothing shown goes through', () => {
    const { links } = frameIn(sceneOf([modeOf('konnectivity')], { layout, focus: 'kube-proxy-to-apiserver' }));
    expect(links.map(({ path }) => path)).toEqual(['kube-proxy-to-apiserver']);
  });

  it('says so where a mode does not have the path', () => {
    const frame = frameIn(sceneOf([modeOf('defaults')], { layout, focus: 'agent-to-konnectivity-server' }));
    expect(frame.links).toEqual([]);
    expect(frame.captions.map(({ text }) => text)).toEqual(['not used in this mode']);
  });

  it('lets no tag overlap another in any mode', () => {
    for (const focus of pathIds) {
      for (const frame of sceneOf(modes, { layout, focus }).frames) {
        const boxes = segmentsIn(frame).flatMap(({ tags }) => tags.map(boxOf));
        expect(
          boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b))),
          `${focus} ${frame.id}`,
        ).toEqual([]);
      }
    }
  });
});
