/** The look of the form of a session. It comes with the script that makes the form, so that no page pays for it before. */
export const formStyle = `@layer components {
.ends-form { display: grid; grid-template-columns: minmax(0, 1fr) 76px; gap: 6px 8px; max-width: 520px; margin: 4px 0 10px;
  &[hidden] { display: none }
  & label:not([hidden]) { display: grid; gap: 2px; grid-column: 1 / -1; font-size: 14px; line-height: 20px; font-weight: 400; margin: 0 }
  & label.limited:not(:has(+ label[hidden])) { grid-column: 1 }
  & label.limit:not([hidden]) { grid-column: 2; align-content: end }
  & :is(select, input) { font: inherit; font-size: 15px; width: 100%; min-width: 0; min-height: 36px; margin: 0; padding: 4px 8px; border: 1px solid var(--rule2); border-radius: 8px; background: var(--surface); color: var(--ink);
    @media (pointer: coarse) { min-height: 44px } }
  & ::placeholder { color: var(--ink3); opacity: 1 }
  & [aria-invalid='true'] { border: 2px solid var(--verdict-unsafe) }
  & .ignored { grid-column: 1 / -1; margin: 0 }
  @media print { display: none } }
}`;
