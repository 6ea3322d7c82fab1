import { describe, expect, it } from 'vitest';
import { maskSecrets } from './secrets.ts';

/** A word that nobody would take for anything else. */
const word = 'Zq7Rk2Lm9Xv4Tb8Nc1Wd';
const hex = 'a1b2c3d4'.repeat(8);
const base64 = (text: string): string => btoa(text);
const key = (algorithm: string): string => `-----BEGIN ${algorithm}PRIVATE KEY-----\n${word}${word}\n-----END ${algorithm}PRIVATE KEY-----`;

const secrets: Readonly<Record<string, string>> = {
  'a token in the next word': `k3s agent --agent-token ${word}`,
  'a token in the next item of a list': `- --token\n- ${word}\n`,
  'a token in the next item of a list in brackets': `["--token", "${word}"]`,
  'the password in an address': `https://root:${word}@etcd:2379`,
  'the password of the statistics of HAProxy': `  stats auth admin:${word}`,
  'the password of a database': `--datastore-endpoint=mysql://k3s:${word}@tcp(db:3306)/k3s`,
  'a secret key of a flag': `--etcd-s3-secret-key=${word}`,
  'a secret key of a field': `etcd-s3-secret-key: ${word}`,
  'a secret access key of a variable': `AWS_SECRET_ACCESS_KEY=${word}`,
  'a secret access key of a field': `secretAccessKey: ${word}`,
  'a bearer token that is no JWT': `curl -H "Authorization: Bearer ${word}"`,
  'basic credentials': `Authorization: Basic ${word}`,
  'the certificate key of kubeadm': `certificateKey: ${hex}`,
  'the certificate key on a command line': `kubeadm join --certificate-key ${hex}`,
  'the certificate key that kubeadm prints': `[upload-certs] Using certificate key:\n${hex}`,
  'a key whose algorithm has digits': key('ED25519 '),
  'a key in base64, whatever its algorithm': base64(key('ED25519 ')),
  'a key without an algorithm in base64': base64(key('')),
  'the hash of a password': `passwd: $6$salt$${word}`,
  'a block': `token: |\n  ${word}\nother: x`,
  'a folded block in a list': `a:\n- password: >-\n    ${word}\n  b: c`,
  'an assignment with spaces': `token = "${word}"`,
  'the key of WireGuard': `PrivateKey = ${word}`,
  'JSON in a string': `{\\"password\\":\\"${word}\\"}`,
  'the default of a variable of Terraform': `variable "k3s_token" {\n  type = string\n  default     = "${word}"\n}\n`,
  'the default of a secret of Terraform': `variable "secret" { default = "${word}" }\n`,
  'a line of a file of tokens': `0a1b2c3d4e5f60718293a4b5c6d7e8f9,kubelet-bootstrap,10001,"system:bootstrappers"\n`,
  'the default of a template': `password: {{ pass | default('${word}') }}`,
  'the default of a template behind a function': `admin_token: "{{ lookup('env', 'T') | default('${word}', true) }}"`,
  'the default of a template of Go': `token: {{ .Values.token | default "${word}" }}`,
  'a passphrase': `passphrase: ${word}`,
  'the data of a Secret in a ConfigMap': `kind: ConfigMap\ndata:\n  a: |\n    kind: Secret\n    data:\n      b: ${word}\n`,
  'the data of a Secret in a list': `items:\n- kind: Secret\n  data:\n    b: ${word}\n`,
  'the credentials of a registry': `"auth": "${word}"`,
  'a token in backquotes': `\`--token=${word}\``,
  'the data of a Secret below a key that could be a name': `kind: Secret\nstringData:\n  name: ${word}\n`,
  'the credentials that Argo CD keeps of a repository': `kind: Secret\nmetadata:\n  labels:\n    argocd.argoproj.io/secret-type: repository\nstringData:\n  url: https://example.net\n  password: ${word}\n`,
  'the key beside a certificate in base64': `kind: Secret\ndata:\n  tls.crt: |\n    ${base64('-----BEGIN CERTIFICATE-----\nMIIB')}\n    TUlJQg==\n  tls.key: |\n    ${word}\n`,
  'a word that ends like its name behind an equals sign': `password=${word}Password`,

  'a value behind a dot': `token = a.${word}`,
  'a block that is no sentence': `password: |\n  ${word} is Zq7\n`,
  'a key of a Secret that has digits': `tokenSecretKey: ${word}`,
  'the data of a Secret below a key that names a user': `kind: Secret\nstringData:\n  user: ${word}\n`,
  'an address in the data of a Secret': `kind: Secret\nstringData:\n  url: https://hooks.example.net/${word}\n`,
  'the data of a Secret beside what describes it': `kind: Secret\nstringData:\n  description: of a node\n  b: ${word}\n`,
};

const harmless: Readonly<Record<string, string>> = {
  'a word that a comment shows': '  # - name: a\n  #   basicAuthPassword: pass\n',
  'a default that is another variable': `password: "{{ pass | default(other) }}"`,
  'a default that is empty or to be replaced': `password: "{{ a | default('') }}"\ntoken: {{ b | default('changeme') }}\n`,
  'a variable of Terraform without a default': 'variable "api_token" {\n  type = string\n}\nvariable "a" {\n  default = "b1"\n}\n',
  'a token that a comment shows': '# kubeadm join 10.0.0.1:6443 --token abc123 --discovery-token-ca-cert-hash sha256:a\n',
  'a variable of Terraform to be filled in': 'variable "api_token" {\n  default = ""\n}\nvariable "password" { default = "changeme" }\n',
  'a variable of Terraform that names a Secret': 'variable "pull_secret" { default = "regcred" }\n',
  'how long a token of Terraform lives': 'variable "token_ttl" { default = "24h" }\n',
  'a reference in a variable of Terraform': 'variable "token" { default = var.other }\n',
  'a parameter of Bicep with a longer name': 'serverAppSecret: profileServerAppSecret\n',
  'the head of a key whose rest is left out': 'age_secret_key: AGE-SECRET-KEY-...\n',
  'a word that a script looks for': `kubeadm token list | grep "token:"|tr -s " "|cut -d " " -f2`,
  'a key of characters that repeat': 'cf_apikey: aaa111222333\n',
  'the password of a box, in a comment': "# su --> password = 'vagrant'\n",
  'a sentence about a flag': 'use --token to join',
  'the path of a token': '--service-account-token-path /var/run/token',
  'a file of tokens': '--token-auth-file=/tokens.csv',
  'a variable': '--token=$TOKEN',
  'a variable in an address': 'https://root:$PASSWORD@etcd:2379',
  'a reference of HCL': 'token = var.token',
  'a template in a block': 'token: |\n  {{ token }}\n',
  'a header with a variable': '-H "Authorization: Bearer $TOKEN"',
  'an address with a port and an @': 'http://host:6443/a@b',
  'a mode of authentication': 'auth: webhook',
  'a switch': '--use-service-account-credentials=true --enable-bootstrap-token-auth=true',
  'a switch without a value': '--use-service-account-credentials --v=2',
  'a switch without a value before the next item of a list': '["--insecure-allow-any-token",\n "--etcd-servers=http://127.0.0.1:2379"]',
  'a word that says what is to stand here': 'cluster_token: randomstring',
  'a certificate in base64': base64('-----BEGIN CERTIFICATE-----\nMIIB'),
  'a mapping below a key': 'token:\n  a: b',
  'a sentence about a switch': 'the --use-service-account-credentials argument is set',
  'a switch in backquotes': 'with `--use-service-account-credentials=true` set',
  'a switch in quotes that are escaped': '\\\\"--use-service-account-credentials=true\\\\\\",',
  'the word that a service of metadata asks for': 'curl -H "Authorization: Bearer Oracle" http://169.254.169.254/opc/v2/instance',
  'a word that says that something stands here': 'token: service_account_token_string',
  'a word that calls itself secret': '#token: superSecretToken # same as `--token superSecretToken`',
  'the name of a cluster of etcd': 'k8s_cluster_token: "etcd-cluster-1"',
  'what another program is asked for': '--from-literal api-key="$(lpass show --password datadog-api-key)" --namespace="datadog"',
  'a word in capitals': '--pull-secret PULL_SECRET_FILE',
  'the password that cAdvisor has before somebody sets one': '--storage-driver-password="root"',
  'the key that LiveKit has for development': 'api_key: devkey',
  'a word in capitals with the number of a product': 'token: K8SHA_TOKEN',
  'a key of a Secret that Crossplane writes': 'fromConnectionSecretKey: clusterCA',
  'a Secret by its namespace and name': 'amazonCredentialSecret: cattle-global-data:cc-kxfmx',
  'what describes a bootstrap token':
    'kind: Secret\nstringData:\n  description: "The token of a kubelet."\n  token-id: ${ID}\n  usage-bootstrap-signing: "true"\n  auth-extra-groups: system:bootstrappers:worker\n',
  'a kubeconfig of a template':
    'kind: Secret\nstringData:\n  kubeconfig: |-\n    apiVersion: v1\n    kind: Config\n    clusters:\n    - cluster:\n        server: https://{{ .Host }}:6443\n',
  'a rule of sudo': "line: '%sudo ALL=(ALL) NOPASSWD: ALL'",
  'a token of which an example shows the ends': '# token = "eyJhbGc...Qssw5c"',
  'how etcd makes its tokens': '#ETCD_AUTH_TOKEN="simple"',
  'how etcd signs its tokens': 'ETCD_AUTH_TOKEN="jwt,priv-key=/certs/jwt-token.pem,sign-method=RS256,ttl=10m"',
  'a parameter of the same name': 'adminPassword: adminPassword',
  'the checksum of a Secret': `checksum/token-secret: ${'0123456789abcdef'.repeat(4)}`,
  'a word that asks for a password': 'weave_password: EnterPasswordHere',
  'a word in capitals with the short name of a store': 'secret_key: S3_SECRET_KEY',
  'a word that people write for a password': '# password = "pa$$word"',
  'a function of Nix': 'mkSecret = filename: {',
  'the public key of SSH in a Secret': `kind: Secret\nstringData:\n  id_rsa.pub: ssh-rsa AAAA${'B3NzaC1yc2E'.repeat(9)}=\n`,
  'a file that Vault reads': 'vault kv put -mount=secret a private-key=@/tmp/key.private',
  'a key of a Secret by its name': 'kubeconfigSecretName: a\nkubeconfigSecretKey: kubeconfig\n',
  'how a password is to be made': "op item create --generate-password='64,letters,digits'",
  'a sentence that describes a field': 'vault:\n  token: |-\n    Token is the authentication token for the Vault server.\n',
  'a word that calls itself a password': 'password: yourpassword\nprivate_key: key\n',
  'the contexts of a kubeconfig in a Secret':
    'kind: Secret\nstringData:\n  kubeconfig: |\n    contexts:\n    - context:\n        cluster: management-cluster\n        namespace: ${NAMESPACE}\n        user: system:admin\n    current-context: management-context\n',
  'a type of Bicep in quotes': "serverAppSecret: 'string'\n",
  'what a command of sed looks for': "sed -n 's/.*--token \\([^ ]*\\).*/\\1/p'",
  'a variable in quotes within quotes': 'yq eval ".cluster.secret = \\"$cluster_secret\\""',
  'the quotes around an argument of a shell': `"password":    "'"$1"'",`,
  'what a SealedSecret holds': `encryptedData:\n  password: Ag${'CHHu5'.repeat(80)}==\n`,
  'a reference of HCL with a dash': 'token = module.eks-cluster.kube-api-token\npassword = random_password.k3s-db-pwd.result\n',
  'a reference of HCL to a resource': 'app_secret = openstack_identity_application_credential_v3.rke2_csi.secret\n',
  'a type of TypeScript': 'private credentials: Credentials;\nthis.credentials = credentials;\n',
  'a structure of Go': 'Passwd: igntypes.Passwd{\n',
  'a text that Python fills in': '"clusterAPISecret": f"{self.stack_id}-kubeconfig",\n',
  'a command of PowerShell': '$token = Invoke-RestMethod -Method PUT -Uri http://169.254.169.254/latest/api/token\n',
  'a sentence behind a colon': '- an API token: for this you need a project\n- a token: if you have one\n',
  'a permission of GitHub': 'permissions:\n  id-token: "write"\n',
  'a mark that a program replaces': '[{"password":  "#PASSWD@"}]',
  'a version of a package': '"registry-auth-token": "^3.0.1",',
  'a key of AWS that is cut off': 'aws_secret_access_key = sOK0',
  'the key that AWS shows in its documents': 'secret_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"',
  'an example in base64': `client-secret=${base64('example-app-secret')}`,
  'what Argo CD keeps of a cluster beside its credentials':
    'kind: Secret\nmetadata:\n  labels:\n    argocd.argoproj.io/secret-type: cluster\nstringData:\n  name: apps-prod\n  server: ${API}\n',
  'a certificate in base64 over several lines': `kind: Secret\ndata:\n  tls.crt: |\n${base64(`-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(60)}`).replace(/.{76}/g, '    $&\n')}\n`,
  'a sentence of a comment': '// Federated identity credential: allows the controller to log in\n',
  'a file in the home folder': '--private-key ~/.ssh/id_ed25519',
  'a ConfigMap with the text of an empty Secret': 'kind: ConfigMap\ndata:\n  a: |\n    kind: Secret\n    metadata: {name: x}\n',
};

describe('a secret', () => {
  it.each(Object.entries(secrets))('is redacted: %s', (_, text) => {
    const { text: masked } = maskSecrets(text);
    expect(masked).not.toContain(word);
    expect(masked).not.toContain(hex);
    expect(masked).not.toBe(text);
    expect(masked).toHaveLength(text.length);
  });

  it('is redacted in JSON so that the JSON stays what it is', () => {
    const { text: masked } = maskSecrets(JSON.stringify({ keyPEM: key('RSA ') }));
    expect(masked).not.toContain(word);
    expect(Object.keys(JSON.parse(masked) as object)).toEqual(['keyPEM']);
  });

  it('is redacted at the end of a text in quotes so that the text stays in its quotes', () => {
    expect(maskSecrets(`"k3s agent --token ${word}"`).text).toMatch(/^"k3s agent --token •+"$/);
  });

  it.each(Object.entries(harmless))('is not seen where there is none: %s', (_, text) => {
    expect(maskSecrets(text)).toEqual({ text, secrets: [] });
  });
});
