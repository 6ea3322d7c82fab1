import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { storyEntry } from '../build/site/story-entry.ts';
import { firstOnPage } from '../features/distribution/first-things.ts';
import { firstAnswer } from '../features/decision/markdown-alternate.ts';
import { controlsAnswer } from '../features/control/markdown-alternate.ts';
import { formsLead } from '../features/check/markdown-alternate.ts';
import { labsLead } from '../features/exercise/packages.ts';
import { lifetimesFirst } from '../features/lifetime/markdown-alternate.ts';
import { statusSentence } from '../facts/evidence/claim-text.ts';
import { distributions } from '../facts/distribution/distribution.ts';
import { claims } from '../facts/look-up/claim.ts';
import { checkedMinor } from '../facts/evidence/standing.ts';
import { kubernetesMeasured, kubernetesRead, newestMinor, oldestMinor } from '../model/setting/minor.ts';
import { modes as allModes } from '../model/setting/mode.ts';
import { paths as allPaths } from '../model/path.ts';
import { decisions, questionOf } from '../wording/decision/decision.ts';
import { listed } from '../wording/text/list.ts';
import { captureIds } from '../wording/wire/capture-id.ts';

/** The site for language models: what it is, and the Markdown alternate of each page. */
export const GET: APIRoute = async () => {
  const story = (await storyEntry()).data;
  const [paths, modes, symptoms, journeys] = [
    await getCollection('paths'),
    await getCollection('modes'),
    await getCollection('symptoms'),
    await getCollection('journeys'),
  ];
  const list = (entries: readonly { collection: string; id: string; data: { title: string; description: string } }[]) =>
    entries.map(({ collection, id, data }) => `- [${data.title}](/${collection}/${id}.md): ${data.description}`);
  const text = [
    '# Hub & Spoke',
    '',
    `> How a Kubernetes control plane and its nodes talk: ${allPaths.length} communication paths, ${allModes.length} modes, and for every hop whether it is authenticated, encrypted only or unsafe. A path is summed up by its weakest hop. It covers Kubernetes ${oldestMinor} to ${newestMinor}, and shows ${checkedMinor}, the newest minor of which every claim was read or measured; a verdict that was not checked for another minor is unknown there. Verdicts are computed from sourced facts of Kubernetes ${kubernetesRead} and measurements on ${listed(kubernetesMeasured)}.`,
    '',
    `- [${story.title}](/learn.md): ${story.description}`,
    `- [Labs](/learn/labs.md): ${labsLead}`,
    '- [Practice](/learn/practice/): worksheets of questions with their answers, drawn from a seed and keyed by the model',
    '',
    '## Decisions',
    '',
    ...decisions.map((decision) => `- [${questionOf(decision)}](/can-i/${decision.id}.md): ${firstAnswer(decision)}`),
    '',
    '## Paths',
    '',
    ...list(paths),
    '',
    '## Modes',
    '',
    ...list(modes),
    '',
    '## Distributions',
    '',
    ...distributions.map((each) => `- [${each.name}](/distributions/${each.id}.md): ${firstOnPage(each).lead}`),
    '- [Other managed services](/distributions/other-managed.md): what is documented of six services, and what to test.',
    '',
    '## Procedures',
    '',
    ...list(await getCollection('procedures')),
    '',
    '## Symptoms',
    '',
    ...list(symptoms),
    '',
    '## Journeys',
    '',
    ...list(journeys),
    '',
    '## On the wire',
    '',
    `- [On the wire](/wire/): what an eavesdropper sees, as ${captureIds.length} captures of a running Kubernetes, frame by frame`,
    '- [Direct, Konnectivity and SSH side by side](/wire/compare/): the same act in three ways',
    '',
    '## Lifetimes',
    '',
    `- [Timeouts and lifetimes](/lifetimes.md): ${lifetimesFirst()}`,
    '',
    '## Controls',
    '',
    `- [Security controls](/controls.md): ${controlsAnswer}`,
    '',
    '## Checker',
    '',
    `- [What the checker reads](/check/forms.md): ${formsLead}`,
    '',
    '## Evidence',
    '',
    ...[...claims().values()].map((claim) => `- [${claim.sentence}](/evidence/${claim.id}.md): ${statusSentence(claim)}`),
    '',
    '## Data',
    '',
    '- [Every path in every mode](/data/matrix.json): hops, layers, verdicts, facts',
    '- [The model](/data/model.json): components, paths, settings, modes, attacker’s positions, reasons, sources',
    '- [The evidence](/data/evidence.json): claims by Kubernetes minor with status, sources and records',
    '- [ATT&CK techniques](/data/attack-layer.json): the paths that each attacks, as a layer for ATT&CK Navigator',
    '- [Ports](/data/ports.csv): the port and firewall table',
    '- [Ports as a workbook](/data/ports.xlsx): the same, with the verdict of each path in each mode, a legend and the sources',
    '',
  ];
  return new Response(text.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
