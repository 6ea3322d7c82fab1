import type { Reader } from '../../reading.ts';
import type { Line } from './lines.ts';

/** Names of a switch that skips verification, and of one that asks for it, in whatever notation. */
const skips =
  /^(?:tls|ssl|kubelet|kube|api)*(?:insecure)?skip(?:tls|ssl)?verif(?:y|ication)$|^insecure(?:skip\w*verify)?$|^(?:kubelet)?tlsinsecure$/;
const verifies = /^(?:dd)?(?:kubelet)?(?:(?:tls|ssl)verif(?:y|icationmode|ication)|verificationmode|verify(?:tls|ssl))$/;
const on = /^(?:true|yes|on|1|full|certificate|strict)$/i;
const off = /^(?:false|no|off|0|none)$/i;
const kubelet = /kubelet|:10250\b|:10255\b|["'\s]role["']?\s*[:=]\s*["']?node\b|cadvisor|inputs\.kubernetes\b/i;
/** The API server's proxy answers for kubelets here. */
const direct = /kubelet_?(?:port|https)\b/i;
const proxied = /kubernetes\.default|\/proxy\b/;
/** What pulls images, beside a kubelet or in its settings. */
const registry = /registr(?:y|ies)\b|containerd\/config/i;
/** What asks the kubelet of its own host, and where its program lies. */
const elsewhere = /https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])\S*|\/(?:\S*\/)?s?bin\/\S*/g;
const pair = /(?<![\w.])([A-Za-z][\w.]*(?:-\w+)*)["'`]?\s*(?:=>|[=:]|\s)\s*["'`]?([\w]+)/g;
const plain = /https?:\/\/(?!localhost|127\.)[^\s"'`]*:10255\b/;

/** A line that opens a block of its own, which says nothing of what stands beside it. */
const opens = /[:{[(]\s*$/;
/** The lines that stand together with one: below the same parent. */
const beside = (lines: readonly Line[], line: Line): readonly Line[] =>
  lines.filter(({ parent, paragraph }) => parent === line.parent && (parent !== undefined || paragraph === line.paragraph));

/** Says how clients of kubelets verify them, where a line that skips or asks for it stands in what names kubelets. */
export function readScrapers(reader: Reader, lines: readonly Line[], isTaken: (offset: number) => boolean, variablesOnly = false): boolean {
  const { reading, source, work } = reader;
  let found = false;
  lines.forEach((line, at) => {
    work.spend(line.text.length);
    for (const { 0: whole, 1: written = '', 2: said = '', index } of line.text.matchAll(pair)) {
      const isEnv = /\bname$/.test(written) && /VERIFY/.test(said);
      // The field of a kubeconfig, and the flag of kubectl, are about the API server.
      if ((variablesOnly && !isEnv) || written === 'insecure-skip-tls-verify') continue;
      const name = (isEnv ? said : written).replace(/[-_.]/g, '').toLowerCase();
      if (!(skips.test(name) || verifies.test(name)) || isTaken(line.start + index)) continue;
      const value = isEnv ? (/\bvalue["']?\s*[:=]\s*["']?(\w+)/.exec(lines[at + 1]?.text ?? '')?.[1] ?? '') : said;
      const around = [line, ...beside(lines, line)];
      for (let one = line.parent; one; one = one.parent)
        around.push(one, ...(one.parent && one.depth % 2 === 0 ? beside(lines, one).filter(({ text }) => !opens.test(text)) : []));
      const words = [name, ...around.map(({ text }) => text)];
      if (
        !words.some((text) => kubelet.test(text.replace(elsewhere, ''))) ||
        words.some((text) => registry.test(text)) ||
        (words.some((text) => proxied.test(text)) && !words.some((text) => direct.test(text)))
      )
        continue;
      const isOn = on.test(value) ? skips.test(name) : off.test(value) ? !skips.test(name) : undefined;
      const place = { source, start: line.start + index, end: line.start + index + whole.length };
      const told = isOn === undefined || line.isConditional ? 'unknown' : isOn ? 'skipped' : 'verified';
      reading.stated.push({ ...place, id: 'scraperVerification', value: told, name: isEnv ? said : written });
      found = true;
    }
    const url = plain.exec(line.text);
    if (!url || variablesOnly || isTaken(line.start + url.index) || /\bcurl\b|\bwget\b/.test(line.text) || line.isConditional) return;
    const start = line.start + url.index;
    reading.stated.push({
      source,
      start,
      end: start + url[0].length,
      id: 'scraperVerification',
      value: 'plaintext',
      name: 'the address of a kubelet',
    });
    found = true;
  });
  return found;
}
