declare namespace App {
  interface Locals {
    /** The page of `content/` that is drawn, and the address of the page that lists its sources where this one does not. */
    sourced?: { readonly page: import('./build/mdx/page.ts').SourcedPage; readonly listedAt: string };
  }
}
