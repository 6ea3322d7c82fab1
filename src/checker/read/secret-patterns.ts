/** What kind of secret was pasted, in words that complete "This looks like …". */
export type SecretKind =
  'a private key' | 'a bearer token' | 'a bootstrap token' | 'a cluster token' | 'a password or token' | 'the data of a Secret';

/** How one kind of secret is told: the group that is named `secret` is redacted. */
export interface SecretPattern {
  readonly kind: SecretKind;
  readonly expression: RegExp;
  /** Whether what was found is one, where the expression alone cannot tell, by what stands before it too. */
  readonly isOne?: (value: string, before: string) => boolean;
}

/** Names of fields, flags and variables whose value is a secret, at their end; the token of an etcd cluster only tells it from others, and what makes a password is none. */
const names =
  '(?<!initial[-_]cluster[-_]|generate[-_])(?:password|(?<!no)passwd|passphrase|token|secret|credentials?|api[-_]?key|private[-_]?key|certificate[-_]?key|secret[-_]?(?:access[-_]?)?key)';
/** A value in quotes, or up to the end of its word. */
const value = String.raw`(?<secret>"[^"\n]+"|'[^'\n]+'|[^\s"',}\]#=][^\s,}\]]*)`;

/** A Secret or a key of one by its name, which has no digit: `cloud-config`. */
const namesIt = /(?:secret|credentials?)(?:[-_]?key)?["']?[ \t]*[:=][ \t]*["']?$/i;
const words = /^["']?[a-z]+(?:[-.][a-z]+)+["']?$/;

/** A key of a Secret by what stands below it, and the one word that such keys have. */
const namesKey = /(?:kubeconfig|config|ca|cert|tls|user(?:name)?|password|token)[-_]?secret[-_]?key["']?[ \t]*[:=][ \t]*["']?$/i;
const oneWord = /^["']?[a-z]+["']?$/;

/** The first line of a sentence that describes a field, in the place of its value. */
const describes = /^\s*[A-Z]\w*(?: [\w-]+){2}.*\b(?:is|are|the|of|for|to|which)\b/;

/** A reference to a Secret, whose keys below it are names too. */
const refersToSecret = /secretref:\s[^{}]*$/i;
const isName = /^["']?[a-z][a-z0-9.-]{0,62}(?:[/:][a-z*][a-z0-9.-]{0,62})?["']?$/;

/** What follows a flag in a sentence, which is no value of it. */
const prose =
  /^(?:to|for|is|was|and|or|with|in|from|on|by|of|as|if|when|that|which|the|an?|must|should|may|can|flag|option|value|instead|arguments?|parameters?)$/i;

/** What the first characters of base64 stand for, four at a time. */
export function decoded(base64: string): string {
  try {
    return atob(/^(?:[A-Za-z0-9+/]{4}){1,100}/.exec(base64)?.[0] ?? '');
  } catch {
    return '';
  }
}

/** Whether the base64 of a PEM block is that of a key, whatever its algorithm. */
const isPrivateKey = (base64: string): boolean => decoded(base64.slice(0, 64)).includes('PRIVATE KEY');

/** A field whose value is the name of a Secret, as charts and custom resources have it. */
const namesSecret =
  /(?:\/[\w.-]{0,60}|(?:existing|pull|auth|tls|cert|token|password|config|credentials?|storage)[-_]?)secret["']?[ \t]*[:=][ \t]*["']?$/i;

/** Whether a parameter or a type of the same name, or behind a colon a parameter of a longer one, is handed on: `secret: appSecret`, `a.token = token`. */
function handsOn(found: string, before: string): boolean {
  const [, name = '', sign] = /(\w+)[ \t]*([:=])[ \t]*$/.exec(before) ?? [];
  const word = /^(?:\w+\.)?([A-Za-z]+)[;{]*$/.exec(found)?.[1] ?? '';
  if (word.toLowerCase() === name.toLowerCase()) return name !== '';
  return name !== '' && sign === ':' && word.endsWith(name.charAt(0).toUpperCase() + name.slice(1));
}

/** Each takes one pass, and none of them can backtrack over more than one line or block. */
export const secretPatterns: readonly SecretPattern[] = [
  {
    kind: 'a private key',
    expression: /-----BEGIN (?:[A-Z0-9]{1,20} )?(?:ENCRYPTED )?PRIVATE KEY-----(?<secret>[^-]*)(?:-----END|$)/dg,
    // A key of which only its frame is there, as documents show it.
    isOne: (found) => /[A-Za-z0-9+/]{16}/.test(found),
  },
  // The same in base64, as kubeconfigs, Secrets and machine configurations hold it.
  { kind: 'a private key', expression: /(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/=]{16,})/dg, isOne: isPrivateKey },
  {
    kind: 'a private key',
    expression: /(?:client-key-data|tls\.key)["']?[ \t]*:[ \t]*(?<secret>["']?[A-Za-z0-9+/=]{8,}["']?)/dg,
    isOne: (found) => /[A-Za-z0-9+/]{16}/.test(found),
  },
  { kind: 'a bearer token', expression: /(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*)?)/dg },
  {
    kind: 'a bootstrap token',
    expression: /(?<![A-Za-z0-9.-])(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![A-Za-z0-9.-])/dg,
    // Of random ones one in a thousand has no digit; names of variables have none.
    isOne: (found) => /\d/.test(found),
  },
  // What kubeadm prints: the key by which a control plane host fetches the certificates of the cluster.
  { kind: 'a password or token', expression: /\bcertificate key:\s{1,4}(?<secret>[a-f0-9]{64})\b/dg },
  // A line of the file of tokens that an API server reads.
  { kind: 'a bearer token', expression: /^(?<secret>[a-f0-9]{32}),["']?[A-Za-z][\w:.-]{0,60}["']?,/dgm },
  { kind: 'a cluster token', expression: /(?<![A-Za-z0-9])(?<secret>K10[a-f0-9]{16,}::[A-Za-z-]{0,40}:?[^\s"']{1,200})/dg },
  // A field, a variable or a flag with its value behind a colon or an equals sign.
  {
    kind: 'a password or token',
    expression: new RegExp(String.raw`(?:${names})["']?(?:[ \t]*:[ \t]+|[ \t]*:(?=["'])|[ \t]{0,20}=[ \t]{0,20})${value}`, 'dgi'),
    // A parameter that a comment describes, or a key of a Secret that Crossplane writes.
    isOne: (found, before) =>
      !(
        /(?::param[ \t]\w+|checksum\/[\w.-]{0,60}|connection[-_]?secret[-_]?key["']?)[ \t]*[:=][ \t]*["']?$/i.test(before) ||
        (namesIt.test(before) && words.test(found)) ||
        (namesKey.test(before) && oneWord.test(found)) ||
        // A key of Amazon has 40 characters, and one of a server that speaks its language at least 8: what is shorter is cut.
        (/aws_secret_access_key["']?[ \t]*[:=][ \t]*["']?$/i.test(before) && found.replace(/["']/g, '').length < 8) ||
        // As Bicep does.
        handsOn(found, before) ||
        // A sentence behind a colon.
        prose.test(found) ||
        ((namesSecret.test(before) || refersToSecret.test(before)) && isName.test(found))
      ),
  },
  // What a template takes where nothing else is given.
  {
    kind: 'a password or token',
    expression: new RegExp(
      String.raw`(?:${names})["']?[ \t]*[:=][ \t]*["']?\{\{[^{}\n]{0,200}?\|[ \t]*default(?:\([ \t]*|[ \t]+)(?<secret>"[^"{}\n]+"|'[^'{}\n]+')`,
      'dgi',
    ),
  },
  // A flag with its value in the next word, or in the next item of a list.
  {
    kind: 'a password or token',
    expression: new RegExp(
      String.raw`--[\w-]{0,40}(?:${names})["']?(?:[ \t]{1,20}|[ \t]*,\s{0,40}|[ \t]*\r?\n[ \t]*-[ \t]+)(?!["']?[-|>])${value}`,
      'dgi',
    ),
    isOne: (found) => !prose.test(found),
  },
  // A block below its key.
  {
    kind: 'a password or token',
    expression: new RegExp(
      String.raw`^([ \t]*)(?:-[ \t]+)?["']?[\w.-]{0,60}(?:${names})["']?[ \t]*:[ \t]*[|>][-+\d]*[ \t]*\r?\n(?<secret>(?:\1[ \t]+[^\n]*(?:\n|$)|[ \t]*\r?\n)+)`,
      'dgim',
    ),
    isOne: (found) => !describes.test(found),
  },
  // JSON in a string, as annotations and ConfigMaps hold it.
  { kind: 'a password or token', expression: new RegExp(String.raw`(?:${names})\\"[ \t]*:[ \t]*\\"(?<secret>[^"\\\n]+)`, 'dgi') },
  {
    kind: 'a password or token',
    expression: new RegExp(
      String.raw`name["']?:[ \t]*["']?[\w-]{0,60}(?:${names})["']?[ \t]{0,40},?\s{0,80}["']?value["']?:[ \t]*${value}`,
      'dgi',
    ),
  },
  // The default of a variable of Terraform, which its name says what it is.
  {
    kind: 'a password or token',
    expression: new RegExp(
      String.raw`^[ \t]*variable[ \t]+"[\w-]{0,60}(?:${names})"[ \t]*\{[^{}]{0,1500}?\bdefault[ \t]*=[ \t]*(?<secret>"[^"\n]+")`,
      'dgim',
    ),
    // A variable may hold the name of a Secret.
    isOne: (found, before) => /\d/.test(found) || !(isName.test(found) && /(?:secret|credentials?)"[ \t]*\{[^{}]*$/i.test(before)),
  },
  // What stands before the @ of an address.
  { kind: 'a password or token', expression: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"']{0,100}:(?<secret>[^\s@/"']{1,200})@/dgi },
  {
    kind: 'a password or token',
    expression: /authorization["']?[ \t]*[:=][ \t]*["']?(?:bearer|basic|token)[ \t]+(?<secret>[^\s"',]+)/dgi,
    // A word that a service of metadata asks for: `Bearer Oracle`.
    isOne: (found) => !/^[A-Za-z]{1,12}$/.test(found),
  },
  // The page of statistics of HAProxy.
  { kind: 'a password or token', expression: /\bstats[ \t]+auth[ \t]+[^\s:]+:(?<secret>\S+)/dg },
  // What registries take: user and password in base64.
  { kind: 'a password or token', expression: /(?<![\w-])auth["']?[ \t]*:[ \t]*["']?(?<secret>[A-Za-z0-9+/]{16,}={0,2})/dg },
];

/**
 * A word for yes or no, a number, a version, a path, a variable, a template, a mapping or a list, a reference of HCL or Ansible, an expression, a command
 * of PowerShell, an argument of Nix, a file, or what a SealedSecret holds, which its cluster alone can read.
 */
export const harmless =
  /^(?:["']?(?:true|false|null|none|undef|nil|~|\d{0,5})["']?|[|>][-+]?|["']?@?(?:~|\.{1,2})?\/.*|["']?\$(?!(?:[156]|2[aby]|y|7)\$).*|`.*|["']?<.*|["']?[{%]{1,2}.*|["']?[[,|].*|["']?(?:op|vault|ssm|sops|kms|env|file|secretref|arn|ref\+\w+)[:@].*|["']?ENC\[.*|!.*|(?:var|local|data|module|each|self|[a-z]+(?:_[a-z\d]+)+)\.[\w.[\]"-]+|(?:hostvars|groups)\[.*|["']?(?:str(?:ing)?|read|write)["']?|string<.*|bytes|await|new|(?:Invoke|Get|New|Read|ConvertTo)-[A-Z]\w+|f["'].*|["']?[~^]?\d+(?:\.\d+)+["']?|["']{1,3}|Ag[\w+/]{300,}={0,2}|[&(].*|[a-z_][\w.]*[([](?!["'](?![~./])(?=[^"']*\d)[^"'${]*["']).*|[a-z]\w*(?:\.[A-Za-z_]+)+|[a-z]\w*:|["']?\\{1,2}["']?[$sdw([].*|["'][\w-]*-["']|.*\.(?:crt|pem|key|conf|yaml|json)["']?)$/i;
/** A name that says of itself that it names one, or a cluster of etcd: `kubelet-token`, `k3s-credentials`, `etcd-cluster-1`. */
const nameOfOne =
  /^["']?(?:\w{1,8}[-_])?etcd(?:[-_][\w-]*)?["']?$|^["']?[a-z][a-z\d_-]{0,40}[-_](?:token|secret|cred(?:ential)?s?|password|passwd|auth|tls|certs?|keys?)s?["']?$/;
/** What people write where a secret is to stand: `changeme`, `your-token`, `__TOKEN__`, `xxxx`, `REDACTED`, and the examples of kubeadm and of Talos. */
const placeholder =
  /^["']?(?:change[-_ ]?me!*|replace[-_ ]?me|to[-_]?be[-_]?\w+|your(?:[-_ ].*|\w*(?:password|token|secret|key))|my[-_]?(?:token|secret|password|(?:access|secret)[-_]key)|some[-_].*|\S*EXAMPLE\w{0,3}|xyz|example.*|sample.*|random[-_]?string|placeholder.*|dummy.*|(?:super|top|very)+[-_]?secret[-_]?\w*|redacted|omitted|(?:secret|password|token|key)\d{0,3}|secret[-_]?key|\*+|[\w-]+\.{3}\w*|pa\$\$word|simple|root|dev[-_]?key|.*[-_ ](?:string|here)|(?:enter|insert|put)\w*here|jwt,\S*|x{3,}(?:[.:]+x+)*|\.{3}|__\w+__|[@#%]\w+[@#%]|abcdef\.0123456789abcdef|z01mye6j16bspJYtTB\/5SFX8j7Ph4JXxM2Xuu4vsBPM=|abcdefghij[a-z]*|abc123\w{0,4}|123456[\w-]*)["']?$/i;

/** Whether a word stands where a secret is to stand, in base64 too. */
export const isPlaceholder = (word: string): boolean => placeholder.test(word) || placeholder.test(decoded(word.replace(/^["']/, '')));

/** A word that a comment shows in the place of a password, or with which its sentence goes on. */
const isExample = (found: string, before: string, after: string): boolean =>
  /^[ \t]*(?:#|\/\/).*$(?![^])/m.test(before) &&
  (/^["']?(?:pass(?:w(?:or)?d)?|admin|user|secret|foo(?:bar)?|bar|test|vagrant)["']?$/i.test(found) ||
    (/^[a-z]+$/.test(found) && /^ [a-z]/.test(after)));

/** A word in capitals, which stands for one: `PULL_SECRET_FILE`, `K8S_TOKEN`. Sixteen letters in a row are no word, and may be a key. */
const inCapitals = /^["'(]?(?!\w*[A-Z]{16})(?:[A-Z]\d[A-Z]*_)?[A-Z_]{4,}[)"']?$/;

/** Eight characters and more of which no more than two differ, or which each stand three times in a row, as people write where a key is to stand. */
const isFiller = (found: string): boolean => {
  const word = found.replace(/^["']|["']$/g, '');
  return word.length >= 8 && (new Set(word).size <= 2 || word.replace(/(.)\1\1+/g, '') === '');
};

/**
 * A variable of a program, which ends its line or is given to a field; or a constant for the name of a secret or of a key in it, which says what its
 * own name does: `const APIToken = "apiToken"`.
 */
function isOfProgram(found: string, before: string, after: string): boolean {
  if (!/^["']?[A-Za-z_.-]+(?:<\w+>)?["']?$/.test(found)) return false;
  const name = /(\w*[a-z][A-Z]\w*)[ \t]+:?=[ \t]+["']?$/.exec(before)?.[1]?.toLowerCase();
  if (/^\w/.test(found)) return name !== undefined || /^[,;]\s*$/m.test(after);
  return name !== undefined && (/(?:secret|private)key$/.test(name) || name.endsWith(found.replace(/\W/g, '').toLowerCase()));
}

/** Whether a value that a pattern found is no secret after all, by what stands beside it too. */
export function isNoSecret({ kind, isOne }: SecretPattern, found: string, before: string, after: string): boolean {
  // The last argument of a call has its bracket behind it.
  const word = found
    .trim()
    .replace(/[\\`]+["']?[`,;|]*$/, '')
    .replace(/^([^()]*)\)[):;"']*$|^([^()"']*);$/, '$1$2');
  return (
    (kind === 'a password or token' && (harmless.test(word) || nameOfOne.test(word) || isOfProgram(word, before, after))) ||
    isPlaceholder(word) ||
    inCapitals.test(word) ||
    isFiller(word) ||
    isExample(word, before, after) ||
    isOne?.(found, before) === false
  );
}
