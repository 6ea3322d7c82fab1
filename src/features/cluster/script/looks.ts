/** What several styles of the cluster of the reader have in common: a button, and a word in a frame that marks something as theirs. */
export const buttonLook = `
  min-height: var(--control-row);
  border: 1px solid var(--rule2);
  border-radius: 8px;
  background: var(--surface);
  color: var(--ink);
  font: inherit;
  cursor: pointer;`;
export const markLook = `
  display: table;
  margin-top: 2px;
  padding: 0 6px;
  border: 1px solid currentColor;
  border-radius: 6px;
  font-size: 14px;
  font-weight: 400;`;
