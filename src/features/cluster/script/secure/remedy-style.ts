/** The style of the box about the cluster of the reader. It comes with the script, so a page without a cluster weighs nothing for it. */
export const remedyStyle = `
.prose > .own-cluster {
  max-width: none;
  padding: 14px 20px 18px;
  border: 1px solid var(--cp-edge);
  border-left-width: 5px;
  border-radius: 0 12px 12px 0;
  background: var(--surface);
  overflow-wrap: anywhere;
}
.own-cluster > * + *, .own-cluster .answer > * + *, .own-cluster .steps > li > * + * { margin-top: 10px; }
.own-cluster .answer + .answer { padding-top: 12px; border-top: 1px solid var(--rule); }
.own-cluster .steps { padding-left: 1.3em; }
.own-cluster .steps > li + li { margin-top: 20px; }
.own-cluster .may-break { font-weight: 600; }
.own-cluster .code pre { padding: 12px 16px; }
@media screen {
  .own-cluster h3 { font-size: 20px; }
  .own-cluster h4 { font-size: 17px; }
  .own-cluster .steps ul { font-size: 15px; line-height: 1.5; }
  .own-cluster .may-break { font-size: 15px; }
}
`;
