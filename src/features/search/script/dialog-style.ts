/** How the search dialog looks: loaded with it, so that a page costs nothing for it before. */
export const searchStyle = `
.search {
  width: min(680px, calc(100vw - 24px));
  max-height: min(640px, 84vh);
  margin: 7vh auto auto;
  padding: 0;
  border: 1px solid var(--rule2);
  border-radius: 12px;
  background: var(--surface);
  color: var(--ink);
  &[open] {
    display: flex;
    flex-direction: column;
  }
  &::backdrop {
    background: rgb(10 14 26 / 0.5);
    @media (prefers-reduced-transparency: reduce) {
      background: var(--paper);
    }
  }
  & form {
    display: flex;
    border-bottom: 1px solid var(--rule);
  }
  & input {
    flex: 1;
    min-width: 0;
    padding: 15px 18px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
  }
  & input:focus-visible {
    outline-offset: -6px;
    border-radius: 12px;
  }
  & .close {
    padding: 0 18px;
    border: 0;
    background: none;
    color: var(--cp);
    cursor: pointer;
    font-size: 15px;
  }
  & > p {
    padding: 8px 18px;
    font-size: 14px;
    color: var(--ink2);
  }
  & .meant {
    padding: 0;
    border: 0;
    background: none;
    color: var(--cp);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  & ul {
    list-style: none;
    padding: 0 8px 8px;
    overflow-y: auto;
  }
  & li a {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 12px;
    padding: 8px 10px;
    border-radius: 8px;
    color: inherit;
    text-decoration: none;
    line-height: 1.45;
    @media (max-width: 520px) {
      grid-template-columns: 1fr;
    }
  }
  & li span {
    grid-column: 1 / -1;
    font-size: 14px;
    color: var(--ink2);
    overflow-wrap: anywhere;
  }
  & [aria-selected='true'] a {
    background: var(--cp-ground);
    box-shadow: inset 3px 0 var(--cp);
    outline: 2px solid transparent;
    outline-offset: -2px;
  }
  & mark {
    background: var(--tube-encrypted);
    color: var(--ink);
  }
}
`;
