import type { SourcedPage } from './build/mdx/page.ts';

declare global {
  namespace App {
    interface Locals {
      /** The page of `content/` that is drawn, and the address of the page that lists its sources where this one does not. */
      sourced?: { readonly page: SourcedPage; readonly listedAt: string };
    }
  }
}
