import { catalogueIds, controlsSchema } from '../schema/controls.ts';
import { readFacts } from '../schema/fact-file.ts';

/**
 * What the checker needs of `controls.yaml`, from its text: of each control that a finding can fail the names that are confirmed, by catalogue. Its
 * shape is `KnownControl` of the checker, which may not be imported from here; the tests hold the two together.
 */
export function checkControlsFrom(text: string) {
  const { catalogues, items } = readFacts('controls.yaml', text, controlsSchema);
  return items.flatMap(({ id, names, found_by: codes = [] }) => {
    const grouped = catalogueIds.map((catalogue) => ({
      in: catalogue,
      catalogue: catalogues[catalogue].name,
      ids: names.filter((name) => name.in === catalogue && name.confirmed !== false).map((name) => name.id),
    }));
    return codes.length > 0 ? [{ id, codes, names: grouped.filter(({ ids }) => ids.length > 0) }] : [];
  });
}
