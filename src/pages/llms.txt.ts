import type { APIRoute } from 'astro';
import { checkedMinor } from '../facts/evidence/standing.ts';
import { markdownPages } from '../features/mdx/alternate/markdown-pages.ts';
import { kubernetesMeasured, kubernetesRead, newestMinor, oldestMinor } from '../model/setting/minor.ts';
import { modes } from '../model/setting/mode.ts';
import { paths } from '../model/path.ts';
import { listed } from '../wording/text/list.ts';
import { captures, standInOf } from '../facts/wire/capture.ts';
import { captureIds } from '../wording/wire/capture-words.ts';

/** What is listed under a heading besides pages with a Markdown alternate. */
const besides: Readonly<Record<string, readonly string[]>> = {
  '': ['- [Practice](/learn/practice/): worksheets of questions with their answers, drawn from a seed and keyed by the model'],
  'On the wire': [
    `- [On the wire](/wire/): what an eavesdropper sees, as ${captureIds.length} captures of a running Kubernetes, in ${captures.filter(standInOf).length} of them with a stand-in at one end, frame by frame`,
    '- [Direct, Konnectivity and SSH side by side](/wire/compare/): the same act in three ways',
  ],
  Data: [
    '- [Every path in every mode](/data/matrix.json): hops, layers, verdicts, facts',
    '- [The model](/data/model.json): components, paths, settings, modes, attacker’s positions, reasons, sources',
    '- [The evidence](/data/evidence.json): claims by Kubernetes minor with status, sources and records',
    '- [ATT&CK techniques](/data/attack-layer.json): the paths that each attacks, as a layer for ATT&CK Navigator',
    '- [Ports](/data/ports.csv): the port and firewall table',
    '- [Ports as a workbook](/data/ports.xlsx): the same, with the verdict of each path in each mode, a legend and the sources',
  ],
};

/** The site for language models: what it is, and the Markdown alternate of each page. */
export const GET: APIRoute = async () => {
  const text = [
    '# Hub & Spoke',
    '',
    `> How a Kubernetes control plane and its nodes talk: ${paths.length} communication paths, ${modes.length} modes, and for every hop whether it is authenticated, encrypted only or unsafe. A path is summed up by its weakest hop. It covers Kubernetes ${oldestMinor} to ${newestMinor}, and shows ${checkedMinor}, the newest minor of which every claim was read or measured; a verdict that was not checked for another minor is unknown there. Verdicts are computed from sourced facts of Kubernetes ${kubernetesRead} and measurements on ${listed(kubernetesMeasured)}.`,
    '',
    ...Object.entries({ ...(await markdownPages()), Data: [] }).flatMap(([heading, pages]) => [
      ...(heading ? [`## ${heading}`, ''] : []),
      ...pages.map(({ page, name, about }) => `- [${name}](/${page}.md): ${about}`),
      ...(besides[heading] ?? []),
      '',
    ]),
  ];
  return new Response(text.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
