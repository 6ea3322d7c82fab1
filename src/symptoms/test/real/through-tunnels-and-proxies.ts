import type { WordingsOfSymptoms } from './wordings-of-symptoms.ts';

/** What is printed about tunnels, proxied requests and the API server itself. */
export const throughTunnelsAndProxies: WordingsOfSymptoms = {
  'no-agent-available': {
    'k0sproject/k0s#5809':
      'failing or missing response from https://10.104.78.4:443/apis/metrics.k8s.io/v1beta1: Get "https://10.104.78.4:443/apis/metrics.k8s.io/v1beta1": No agent available',
  },
  'agent-cannot-reach-server': {
    'k0sproject/k0s#5809':
      '2025-05-05T11:48:03.213617621-05:00 stderr F E0505 16:48:03.213218       1 clientset.go:204] "cannot connect once" err="rpc error: code = Unavailable desc = connection error: desc = \\"transport: Error while dialing: dial tcp 192.168.1.41:8132: connect: no route to host\\""',
  },
  'agent-distrusts-server': {
    'kubernetes-sigs/apiserver-network-proxy#801':
      'E1119 10:55:45.066219       1 clientset.go:234] "cannot connect once" err="rpc error: code = Unavailable desc = connection error: desc = \\"transport: authentication handshake failed: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2025-11-19T10:55:45Z is after 2025-11-18T14:45:53Z\\""',
  },
  'tunnel-dial-timeout': {
    'kubernetes-sigs/apiserver-network-proxy#123':
      'Error from server: Get https://10.0.0.21:10250/containerLogs/kube-system/kube-proxy-tx9sp/kube-proxy: dial timeout',
  },
  'konnectivity-socket-missing': {
    'k0sproject/k0s#350':
      'time="2020-11-01 15:18:30" level=info msg="E1101 15:18:30.783664      38 egress_selector.go:197] failed to create connection to uds name /run/mke/konnectivity-server.sock, error: dial unix /run/mke/konnectivity-server.sock: connect: no such file or directory" component=kube-apiserver',
  },
  'tunnel-proxy-error': {
    'k3s-io/k3s#10474':
      'Error from server: Get "https://10.0.0.31:10250/containerLogs/namespace/pod-7bddb946bd-zq4tn/whatever": proxy error from 10.0.0.30:6443 while dialing 10.0.0.31:10250, code 502: 502 Bad Gateway',
    'k3s-io/k3s#7266':
      'Error from server: Get "https://172.30.100.106:10250/containerLogs/calico-apiserver/calico-apiserver-6f47ffb766-p9mfq/calico-apiserver": proxy error from 172.30.100.201:6443 while dialing 172.30.100.106:10250, code 503: 503 Service Unavailable',
    'agoda-com/macOS-vz-kubelet#25': 'proxy error from 127.0.0.1:9345 while dialing 10.10.2.24:10250',
    'rancher/k3os#289':
      'Get https://k3os-4224:10250/containerLogs/kube-system/coredns/coredns?tailLines=10: failed to find Session for client k3os-4224',
    'rancher/rke2#7386':
      'level=error msg="Remotedialer proxy error; reconnecting..." error="dial tcp node.53:9345: connect: connection refused" url="wss://node.53:9345/v1-rke2/connect"',
    'rancher/rke2#3729':
      '12 30 18:11:55 lambda-server rke2[3259053]: time="2022-12-30T18:11:55+09:00" level=error msg="Remotedialer proxy error" error="connect not allowed"',
    'k3s-io/k3s#9860':
      'Apr 03 16:19:53 node1 k3s[3915]: time="2024-04-03T16:19:53Z" level=error msg="Failed to connect to proxy. Empty dialer response" error="dial tcp 10.0.2.15:6443: connect: connection refused"',
  },
  'webhook-timeout': {
    'kubeflow/community-distribution#2420':
      'Error from server (InternalError): error when creating "cert-manager_2.yaml": Internal error occurred: failed calling webhook "webhook.cert-manager.io": failed to call webhook: Post "https://cert-manager-webhook.cert-manager.svc:443/mutate?timeout=10s": dial tcp 10.100.207.248:443: connect: connection timed out',
  },
  'webhook-refused': {
    'cert-manager/cert-manager#4453':
      'Internal error occurred: failed calling webhook "webhook.cert-manager.io": Post "https://cert-manager-webhook.cert-manager.svc:443/mutate?timeout=10s": dial tcp 10.152.183.134:443: connect: connection refused',
    'actions/actions-runner-controller#796':
      'Error: Internal error occurred: failed calling webhook "webhook.cert-manager.io": Post "https://cert-manager-webhook.cert-manager.svc:443/mutate?timeout=10s": dial tcp 10.43.228.88:443: connect: connection refused',
    'spinframework/spin-operator#179':
      'Internal error occurred: failed calling webhook "mspinapp.kb.io": failed to call webhook: Post "https://spin-operator-webhook-service.spin-operator.svc:443/mutate-core-spinoperator-dev-v1alpha1-spinapp?timeout=10s": no endpoints available for service "spin-operator-webhook-service"',
    'elastic/cloud-on-k8s#1114':
      'Internal error occurred: failed calling webhook "validation.elasticsearch.elastic.co": Post https://elastic-webhook-service.elastic-system.svc:443/validate-elasticsearches?timeout=30s: no endpoints available for service "elastic-webhook-service"',
    'kubeshop/kusk-gateway#240':
      'failed calling webhook "mstaticroute.kb.io": failed to call webhook: Post "https://webhook-service.kusk-system.svc:443/mutate?timeout=10s": service "webhook-service" not found',
  },
  'aggregated-api-unavailable': {
    'kubernetes-sigs/metrics-server#1084':
      'E0905 14:48:05.380329 1 available_controller.go:524] v1beta1.metrics.k8s.io failed with: failing or missing response from https://10.0.1.197:8443/apis/metrics.k8s.io/v1beta1: bad status from https://10.0.1.197:8443/apis/metrics.k8s.io/v1beta1: 403',
    'kubernetes-sigs/metrics-server#543':
      'Error from server (ServiceUnavailable): the server is currently unable to handle the request (get nodes.metrics.k8s.io)',
    'kubernetes-sigs/metrics-server#304':
      'failing or missing response from https://10.96.44.7:443/apis/metrics.k8s.io/v1beta1: Get https://10.96.44.7:443/apis/metrics.k8s.io/v1beta1: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    'kubernetes-sigs/metrics-server#208':
      "message: 'no response from https://10.0.0.33:443: Get https://10.0.0.33:443: dial tcp 10.0.0.33:443: connect: no route to host'",
    'amazon-archives/k8s-cloudwatch-adapter#12':
      'v1beta1.external.metrics.k8s.io   custom-metrics/k8s-cloudwatch-adapter   False (FailedDiscoveryCheck)   33m',
  },
  'proxied-target-unreachable': {
    'techiescamp/vagrant-kubeadm-kubernetes#66':
      '"message": "error trying to reach service: dial tcp 10.85.0.2:8443: connect: connection refused", "reason": "ServiceUnavailable", "code": 503',
    'kubernetes-retired/dashboard#5764':
      '"message": "error trying to reach service: dial tcp 192.168.63.69:8443: i/o timeout", "code": 500',
    'kubernetes-retired/dashboard#5542': "Error trying to reach service: 'dial tcp 192.168.1.62:8443: i/o timeout'",
    'kubernetes-retired/dashboard#2819':
      "Error: 'dial tcp 100.96.1.40:8443: getsockopt: connection refused'\nTrying to reach: 'https://100.96.1.40:8443/api/v1/overview?filterBy='",
    'kairen/kube-ansible#149': "Error: 'dial tcp 10.244.0.24:8443: i/o timeout'\nTrying to reach: 'https://10.244.0.24:8443/'",
    'kubernetes-retired/dashboard#2371':
      "Error: 'ssh: rejected: connect failed (Connection refused)'\nTrying to reach: 'http://10.28.0.6:9090/api/v1/workload/default'",
  },
  'apiserver-unreachable': {
    'kubernetes/website#23389': 'The connection to the server 172.16.128.128:6443 was refused - did you specify the right host or port?',
    'kubernetes/kubernetes#63883': 'Unable to connect to the server: net/http: TLS handshake timeout',
    'eksctl-io/eksctl#7929': 'Unable to connect to the server: dial tcp 10.0.12.7:443: i/o timeout',
    'kubernetes-sigs/gcp-compute-persistent-disk-csi-driver#789':
      'Unable to connect to the server: dial tcp 34.123.40.157:443: connect: connection timed out',
    'Azure/AKS#3748':
      'Unable to connect to the server: dial tcp: lookup staging-aks-1234.hcp.eastus.azmk8s.io on 192.168.1.254:53: no such host',
    'Azure/AKS#1514': 'Unable to connect to the server: proxyconnect tcp: tls: first record does not look like a TLS handshake.',
    'kelseyhightower/kubernetes-the-hard-way#717':
      'Unable to connect to the server: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    'kelseyhightower/kubernetes-the-hard-way#70':
      'Failed to list *api.Service: Get https://10.0.32.10:6443/api/v1/services?resourceVersion=0: dial tcp 10.0.32.10:6443: getsockopt: connection refused',
    'kubernetes/kubeadm#2775':
      'error execution phase preflight: couldn\'t validate the identity of the API Server: Get "https://10.0.2.15:6443/api/v1/namespaces/kube-public/configmaps/cluster-info?timeout=10s": dial tcp 10.0.2.15:6443: connect: connection refused',
    'kubernetes/kubernetes#90345':
      'error execution phase preflight: couldn\'t validate the identity of the API Server: failed to request the cluster-info ConfigMap: Get "https://172.31.47.253:6443/api/v1/namespaces/kube-public/configmaps/cluster-info?timeout=10s": context deadline exceeded',
    'cloudfoundry-incubator/kubo-deployment#350':
      'E1008 05:53:40.770104       1 reflector.go:205] github.com/coredns/coredns/plugin/kubernetes/controller.go:355: Failed to list *v1.Namespace: Get https://10.100.200.1:443/api/v1/namespaces?limit=500&resourceVersion=0: dial tcp 10.100.200.1:443: i/o timeout',
    'rancher/rancher#10322':
      '[WARNING] plugin/kubernetes: Kubernetes API connection failure: Get "https://10.43.0.1:443/version": dial tcp 10.43.0.1:443: connect: no route to host',
    'rancher/rke2#1806':
      'level=warning msg="Unable to watch for tunnel endpoints: Get \\"https://127.0.0.1:6443/api/v1/namespaces/default/endpoints?fieldSelector=metadata.name%3Dkubernetes&resourceVersion=0&watch=true\\": dial tcp 127.0.0.1:6443: connect: connection refused"',
    'kubernetes-retired/dashboard#5512':
      'E0907 13:25:13.009215    1817 proxy_server.go:144] Error while proxying request: dial tcp 192.168.99.100:8443: i/o timeout',
    'k3s-io/k3s#9860':
      'level=info msg="Waiting to retrieve kube-proxy configuration; server is not ready: failed to get CA certs: Get \\"https://127.0.0.1:6444/cacerts\\": EOF"',
  },
};
