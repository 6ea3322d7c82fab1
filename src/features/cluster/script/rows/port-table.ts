import { componentIds } from '../../../../model/component.ts';
import { neededConnections, type RuleConnection } from '../../../../model/port.ts';
import { pathIds } from '../../../../model/path.ts';
import { type SettingId, type Settings } from '../../../../model/setting/setting.ts';
import { listed } from '../../../../wording/text/list.ts';
import { addressFrom, h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { pathOfPage } from '../figure.ts';
import { stepBackNote, yoursLabel } from './step-back.ts';
import { saysOf, settingWords } from '../../../../wording/setting-words.ts';
import { componentNames } from '../../../../wording/names.ts';
import {
  portWords,
  portRows,
  alsoNeeds,
  connectionOnPort,
  portsOfKubernetes,
  portsPage,
  writesTheRules,
  settingIs,
} from '../../../../wording/cluster/in-yours.ts';

/** What chooses the way to the nodes, as the explorer words it: the transport, and what a tunnel of the distribution carries. */
const wayWords = (settings: Settings): string => {
  const ids: readonly SettingId[] = settings.transport === 'other-tunnel' ? ['transport', 'tunnelScope'] : ['transport'];
  return listed(ids.map((id) => settingIs(settingWords[id].name, saysOf(id, settings[id]))));
};

const connectionWords = ({ source, destination, port }: RuleConnection): string =>
  connectionOnPort(componentNames[source], componentNames[destination], port);

/**
 * The rows of `table.ports` (`PortTable.astro`: source, destination and port are the first three cells, the modes are the fifth): whether the cluster of the
 * reader needs each connection, for the path of the page, or for any path where the page has them all.
 */
export const portTablePart: ClusterPart = ({ cluster: { settings, minor, distribution }, name, root }, page) => {
  const table = document.querySelector<HTMLTableElement>('table.ports');
  if (!table) return;
  const path = pathOfPage();
  const { needs, sure } = neededConnections(path ? [path] : pathIds, settings, minor);
  const byName = new Map(componentIds.map((id) => [componentNames[id], id]));
  const listedRows: RuleConnection[] = [];
  const back: Element[] = [];
  for (const row of table.tBodies[0]?.rows ?? []) {
    const [source, destination, port] = [...row.cells].map(({ textContent }) => textContent.trim());
    const [from, to] = [byName.get(source ?? ''), byName.get(destination ?? '')];
    const modes = row.cells[4];
    if (!from || !to || port === undefined || !modes) continue;
    const connection = { source: from, destination: to, port };
    const is = needs(connection);
    listedRows.push(connection);
    page.putWord(yoursLabel(is, portWords[is]), (...made) => modes.append(...made));
    if (is !== 'no') continue;
    page.mark(row, 'data-steps-back');
    back.push(row);
  }
  const missing = sure.filter(
    (each) => !listedRows.some((row) => row.source === each.source && row.destination === each.destination && row.port === each.port),
  );
  const note = stepBackNote(
    back,
    portRows(name, wayWords(settings), back.length, listedRows.length),
    missing.length > 0 && alsoNeeds(missing.length, missing.map(connectionWords).join('; ')),
    distribution && distribution.id !== 'kubeadm' ? portsOfKubernetes(distribution.name) : ' ',
    h('a', { href: addressFrom(root, '/ports/') }, portsPage),
    writesTheRules,
  );
  page.put(note, (made) => (table.closest('section') ?? table).before(made));
};
