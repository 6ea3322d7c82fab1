import type { WordingsOfSymptoms } from './wordings-of-symptoms.ts';

/** What is printed about the way to kubelets, and about who calls. */
export const toKubeletsAndByCredentials: WordingsOfSymptoms = {
  'kubeconfig-missing': {
    'helm/helm#1799':
      'Error: Get http://localhost:8080/api/v1/namespaces/kube-system/pods?labelSelector=app%3Dhelm: dial tcp [::1]:8080: getsockopt: connection refused',
    'kubernetes/kubernetes#75955':
      'Unable to connect to the server: dial tcp [::1]:8080: connectex: No connection could be made because the target machine actively refused it.',
    'k3s-io/k3s#7213':
      'E0404 16:34:14.911536    1211 memcache.go:265] couldn\'t get current server API group list: Get "http://localhost:8080/api?timeout=32s": dial tcp 127.0.0.1:8080: connect: connection refused',
    'kubernetes/kops#2261': 'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
  },
  'kubelet-unreachable': {
    'cookeem/kubeadm-ha#3': 'Error from server: error dialing backend: dial tcp 10.83.1.1:10250: getsockopt: connection timed out',
    'kubernetes/kubernetes#107186': 'Error from server: error dialing backend: dial tcp 10.0.3.123:10250: i/o timeout',
    'kubernetes/kubernetes#62511':
      'Error from server: Get https://192.168.1.14:10250/containerLogs/default/nginx-6bcd55cfd6-5n5rf/nginx: dial tcp 192.168.1.14:10250: getsockopt: no route to host',
    'kubernetes/kubernetes#40817': 'Error from server: error dialing backend: dial tcp 172.18.10.229:10250: getsockopt: connection refused',
  },
  'kubelet-connection-breaks': {
    'cilium/cilium#32080': 'Error from server: error dialing backend: EOF',
    'pires/kubernetes-elasticsearch-cluster#168':
      'Error from server: Get https://172.17.8.103:10250/containerLogs/default/es-client-5dfd67955f-8lstl/es-client: net/http: TLS handshake timeout',
    'kubernetes/kubernetes#71343':
      'Error from server: Get https://172.16.36.238:10250/containerLogs/default/user-mgmt-n5hl8/user-mgmt?follow=true: net/http: TLS handshake timeout',
    'awslabs/amazon-eks-ami#281':
      'Error from server: Get https://node-a:10250/containerLogs/monitoring/web-0/web: remote error: tls: handshake failure',
  },
  'kubelet-unknown-authority': {
    'kubernetes/kubernetes#14097':
      'Error from server: Get https://192.168.122.143:10250/containerLogs/tyd/redis-master-9l9ss/master: x509: certificate signed by unknown authority',
    'kelseyhightower/kubernetes-the-hard-way#358':
      'Error from server: Get https://tine:10250/containerLogs/default/nginx-65899c769f-46cxh/nginx: x509: certificate signed by unknown authority',
  },
  'apiserver-not-trusted': {
    'kubernetes/kubernetes#65851':
      'Unable to connect to the server: x509: certificate signed by unknown authority (possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate "kubernetes")',
    'kubernetes/kubernetes#75327':
      'Failed to create deployment: Post https://k8s-single.dev1.example.net/apis/apps/v1/namespaces/default/deployments: x509: certificate signed by unknown authority',
    'kubernetes/minikube#6311':
      'E0114 08:29:38.151372       1 leaderelection.go:331] error retrieving resource lock kube-system/kube-controller-manager: Get https://localhost:8443/api/v1/namespaces/kube-system/endpoints/kube-controller-manager?timeout=10s: x509: certificate signed by unknown authority (possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate "minikubeCA")',
  },
  'credentials-refused': {
    'k3s-io/k3s#12220':
      "E0427 12:22:00.140536 1096915 memcache.go:265] couldn't get current server API group list: the server has asked for the client to provide credentials",
    'SadServers/sadservers#81':
      'E0224 14:22:00.015685    3643 memcache.go:265] "Unhandled Error" err="couldn\'t get current server API group list: the server has asked for the client to provide credentials"',
    'kubernetes/kubernetes#109784':
      'E0504 21:54:18.800261    8181 authentication.go:63] "Unable to authenticate the request" err="[invalid bearer token, square/go-jose: error in cryptographic primitive]"',
    'kubernetes/kubernetes#68439':
      'E0908 23:23:15.369015       1 authentication.go:64] Unable to authenticate the request due to an error: [x509: certificate signed by unknown authority (possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate "kube-apiserver-requestheader-ca"), x509: certificate signed by unknown authority]',
    'kubernetes-sigs/metrics-server#1279':
      'E0621 10:57:15.050980       1 authentication.go:63] "Unable to authenticate the request" err="[x509: certificate signed by unknown authority, verifying certificate SN=322848410769846378365036856136857402791, SKID=, AKID= failed: x509: certificate specifies an incompatible key usage]"',
  },
  'control-plane-certificates-expired': {
    'kubernetes/minikube#11966':
      'E0713 04:31:22.339375       1 authentication.go:65] Unable to authenticate the request due to an error: x509: certificate has expired or is not yet valid',
    'kubernetes/kubernetes#120890':
      'E0925 22:45:43.610253 1 authentication.go:53] Unable to authenticate the request due to an error: x509: certificate has expired or is not yet valid: current time 2023-09-25T22:45:43Z is after 2023-09-25T12:10:16Z',
    'kubernetes/minikube#11960':
      '* E0712 18:20:27.354095       1 authentication.go:63] "Unable to authenticate the request" err="[x509: certificate has expired or is not yet valid: current time 2021-07-12T18:20:27Z is after 2021-03-29T22:00:18Z, verifying certificate SN=2, SKID=, AKID= failed: x509: certificate has expired or is not yet valid: current time 2021-07-12T18:20:27Z is after 2021-03-29T22:00:18Z]"',
    'k3s-io/k3s#10968': 'unable to authenticate the request" err="[x509: certificate has expired or is not yet valid:',
    'canonical/microk8s#2638': 'Unable to connect to the server: x509: certificate has expired or is not yet valid',
    'rancher/rke2#6983':
      'Unable to connect to the server: tls: failed to verify certificate: x509: certificate has expired or is not yet valid',
  },
  'node-credentials-refused': {
    'kubernetes/minikube#6062':
      'Dec 11 18:17:03 virtbio kubelet[14346]: F1211 18:17:03.334953   14346 server.go:273] failed to run Kubelet: unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory',
    'easzlab/kubeasz#1257':
      'Apr 16 12:04:10 k8sMaster kubelet[7769]: E0416 12:04:10.794442 7769 run.go:74] "command failed" err="failed to run Kubelet: unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory"',
    'kubernetes/minikube#2397':
      'Jan 06 03:49:15 localtesting kubelet[13180]: E0106 03:49:15.676904   13180 certificate_manager.go:284] Failed while requesting a signed certificate from the master: cannot create certificate signing request: Unauthorized',
    'opsnull/follow-me-install-kubernetes-cluster#57':
      'May 12 16:40:42 node82 kubelet: error: failed to run Kubelet: cannot create certificate signing request: the server has asked for the client to provide credentials (post certificatesigningrequests.certificates.k8s.io)',
    'kubernetes/kubernetes#57240':
      'error: failed to run Kubelet: cannot create certificate signing request: User "system:anonymous" cannot create certificatesigningrequests.certificates.k8s.io at the cluster scope. (post certificatesigningrequests.certificates.k8s.io)',
    'opsnull/follow-me-install-kubernetes-cluster#448':
      'F0510 13:39:10.462024    1722 server.go:262] failed to run Kubelet: cannot create certificate signing request: certificatesigningrequests.certificates.k8s.io is forbidden: User "system:bootstrap:5s9ry0" cannot create resource "certificatesigningrequests" in API group "certificates.k8s.io" at the cluster scope',
    'kubernetes/kubernetes#53711':
      'error: failed to run Kubelet: cannot create certificate signing request: certificatesigningrequests.certificates.k8s.io is forbidden: User "kubelet-bootstrap" cannot create certificatesigningrequests.certificates.k8s.io at the cluster scope',
    'kubernetes-sigs/cluster-api#8631':
      'E0510 09:26:40.763688    1046 kubelet_node_status.go:92] "Unable to register node with API server" err="nodes is forbidden: User \\"system:anonymous\\" cannot create resource \\"nodes\\" in API group \\"\\" at the cluster scope" node="prow-control-plane-v1-26-4-xlvqs"',
    'amimof/kubernetes-the-right-way#22':
      'E0107 11:41:52.642553    7251 kubelet_node_status.go:94] Unable to register node "k8s-worker-02" with API server: nodes is forbidden: User "system:anonymous" cannot create resource "nodes" in API group "" at the cluster scope',
    'kubernetes/kubernetes#83230':
      'kubelet[2252]: E0124 15:11:57.110928    2252 controller.go:146] "Failed to ensure lease exists, will retry" err="Unauthorized" interval="7s"',
    'opsnull/follow-me-install-kubernetes-cluster#473':
      'Jun 03 17:33:59 master1 kubelet[14661]: E0603 17:33:59.525714   14661 controller.go:115] failed to ensure node lease exists, will retry in 7s, error: Unauthorized',
    'opsnull/follow-me-install-kubernetes-cluster#338':
      'Oct 15 01:04:18 k8s-master01 kubelet[15559]: E1015 01:04:18.574170   15559 reflector.go:205] k8s.io/kubernetes/pkg/kubelet/kubelet.go:455: Failed to list *v1.Service: Unauthorized',
    'kubernetes/kubernetes#69576':
      'E1009 12:52:21.590612    4226 kubelet_node_status.go:377] Error updating node status, will retry: error getting node "ip-172-26-0-213.ec2.internal": Unauthorized',
  },
  'join-refused': {
    'k3s-io/k3s#3727':
      'Jul 29 06:42:37 localhost.localdomain k3s[5015]: time="2021-07-29T06:42:37.109627641-04:00" level=error msg="token CA hash does not match the Cluster CA certificate hash: f08676bf4f7418e46f692f21543118417d2698b7f758027b352dd87cfd6de3ab != 8e7d49c6991960d1a116415d9506f0a15ea3e278538c173b1d9965b62727267d"',
    'rancher/rke2#888':
      'Apr 16 14:33:04 rke-test-master-01 rke2[19309]: time="2021-04-16T14:33:04+02:00" level=error msg="token CA hash does not match the server CA hash: a31dc5ddf16526a95135b3f8a8d284a59b00e8aaf47d9121896f8c8471bd845c != e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"',
    'opencmit/pangee-cluster#36':
      'error execution phase preflight: couldn\'t validate the identity of the API Server: cluster CA found in cluster-info ConfigMap is invalid: none of the public keys "sha256:59b9222cbe3f8be03512635847909f92988bdfd6a7104f66fe0d6d943defc8e3" are pinned',
  },
  'login-helper-missing': {
    'actions/runner-images#6778':
      'E0709 10:17:27.723595   34196 memcache.go:265] couldn\'t get current server API group list: Get "https://34.90.0.7/api?timeout=32s": getting credentials: exec: executable gke-gcloud-auth-plugin not found',
    'Azure/kubelogin#161':
      'Unable to connect to the server: getting credentials: exec: executable kubelogin not found\nIt looks like you are trying to use a client-go credential plugin that is not installed.',
    'actions-hub/kubectl#16': 'Unable to connect to the server: getting credentials: exec: executable aws not found',
    'kubernetes-sigs/aws-iam-authenticator#132':
      'Unable to connect to the server: getting credentials: exec: exec: "heptio-authenticator-aws": executable file not found in $PATH',
    'aws/aws-cli#7030': 'error: exec plugin: invalid apiVersion "client.authentication.k8s.io/v1alpha1"',
    'Consensys/kubernetes-action#11':
      'Unable to connect to the server: getting credentials: exec plugin is configured to use API version client.authentication.k8s.io/v1beta1, plugin returned version client.authentication.k8s.io/v1alpha1',
    'doitintl/kube-no-trouble#479':
      '6:07PM ERR Failed to retrieve data from collector error="list: failed to list: Get \\"https://10.0.0.9/api/v1/secrets?labelSelector=owner%3Dhelm\\": getting credentials: exec: executable gke-gcloud-auth-plugin not found" name="Helm v3"',
  },
  'remote-refused-certificate': {
    'kelseyhightower/kubernetes-the-hard-way#654':
      'I0430 00:00:24.205492   31884 log.go:172] http: TLS handshake error from 127.0.0.1:54950: remote error: tls: bad certificate',
    'kubernetes/minikube#4835':
      'W1114 13:24:27.332888   14024 logs.go:107] Found kube-apiserver ["1d417ea67860"] problem: I1114 13:24:20.658385       1 log.go:172] http: TLS handshake error from 127.0.0.1:60092: remote error: tls: bad certificate',
    'kelseyhightower/kubernetes-the-hard-way#358':
      'I0603 13:16:13.344125   30535 logs.go:49] http: TLS handshake error from 172.23.255.253:37060: remote error: tls: bad certificate',
    'kubernetes/kubernetes#106407':
      'rejected connection from "192.168.7.175:53382" (error "remote error: tls: bad certificate", ServerName "")',
  },
  'kubelet-forbids-user': {
    'eksctl-io/eksctl#519':
      'Error from server (InternalError): Internal error occurred: Authorization error (user=kube-apiserver-kubelet-client, verb=get, resource=nodes, subresource=proxy)',
    'Azure/AKS#3167':
      'Failed to load logs: Internal error occurred: Authorization error (user=masterclient, verb=get, resource=nodes, subresource=proxy)',
    'mmumshad/kubernetes-the-hard-way#225':
      'error: unable to upgrade connection: Forbidden (user=kube-apiserver, verb=create, resource=nodes, subresource=proxy)',
  },
};
