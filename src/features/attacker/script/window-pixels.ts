/**
 * Lets a layer that covers a drawing count in pixels of the window, in a view that is scaled into its frame as well (`fit.ts`), and gives its box
 * there. The layer has no other styles of its own.
 */
export function inWindowPixels(layer: HTMLElement): DOMRect {
  layer.style.cssText = '';
  const box = layer.getBoundingClientRect();
  const by = box.width / layer.offsetWidth;
  if (Math.abs(by - 1) > 0.001)
    layer.style.cssText = `inset: 0 auto auto 0; width: ${box.width}px; height: ${box.height}px; transform: scale(${1 / by}); transform-origin: 0 0`;
  return box;
}
