import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { loadShared } from '../../../shell/script/load-script.ts';
import { addressFrom, type Child, h, linkTo } from '../../../../markup/h.ts';
import { besideSearch } from '../brought-parts.ts';
import type { ClusterPart } from '../context.ts';
import { ownPortsKey, type OwnPortsClause } from './own-ports-script.ts';
import { ownClauses, ownLead, whichPorts, type OwnClause } from '../../../../wording/own-answer.ts';

/** Filled in by the build: the file that knows which ports a cluster needs. */
declare const OWN_PORTS_SCRIPT: string;

const style = `
.own-answer:not(:empty) {
  padding: 10px 14px;
  border-left: 3px solid var(--cp);
  background: var(--cp-ground);
  font-size: 15px;
  line-height: 24px;
  overflow-wrap: anywhere;
  & code { font-size: 14px; line-height: 1; }
}
`;
/**
 * The line that each page opens with for the cluster of the reader: whether `kubectl exec` is protected, which ports to open, and what `/proxy/` is. The
 * verdicts are there at once; the ports come with a script of their own, and without it the line leads to the page of ports. The page keeps the place
 * free (`.own-answer`, in `PageLayout.astro`), so that nothing below it moves.
 */
export const ownAnswerPart: ClusterPart = ({ cluster: { settings, distribution }, name, root }, page) => {
  const line = document.querySelector('.own-answer');
  if (!line) return;
  const clause = ({ path, subject, says }: OwnClause): readonly Child[] => [
    h('a', { href: addressFrom(root, `/paths/${path}/`) }, h('code', {}, subject)),
    ` ${says}`,
  ];
  adoptOnce(style);
  const [exec, proxy] = ownClauses(settings);
  if (!exec || !proxy) return;
  const ports = linkTo(root, '/ports/', whichPorts);
  const lead = h('strong', {}, `${ownLead(name, distribution !== undefined && !name.includes(','))}: `);
  const parts: readonly Child[] = [lead, ...clause(exec), '; ', ports, '; ', ...clause(proxy), '.'];
  page.fill(
    line,
    parts.filter((part) => part !== undefined && part !== false),
  );
  loadShared<OwnPortsClause>(ownPortsKey, besideSearch(OWN_PORTS_SCRIPT)).then(
    (portsOf) => {
      ports.textContent = portsOf(distribution?.id, settings);
    },
    () => {
      // The link leads to the page that has them.
    },
  );
};
